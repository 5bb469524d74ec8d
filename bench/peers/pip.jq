# A result of PIP's first version into the canonical values: what this program maps, it does not check.

def outcome: if . == true then "approved" elif . == false then "rejected" else "not_decided" end;
def result: if . == true then "pass" elif . == false then "fail" else "not_performed" end;
def passive: {"Signed and verified": "pass", "Signed": "inconclusive", "Not signed": "fail"}[.] // "inconclusive";
def tove: {"No Match": "pass", "Match": "fail"}[.] // "inconclusive";
def type: {"Passport": "passport", "ID card": "idcard", "Residence permit": "residence_permit"}[.] // "unknown";
def sex: {"M": "male", "F": "female"}[.];
def words: split("<") | map(select(. != "")) | join(" ");
def century: if . > "25" then "19" else "20" end;
def day: (.[0:2] | century) + .[0:2] + "-" + .[2:4] + "-" + .[4:6];

.mrzCode as $zone
| [$zone[0:44], $zone[44:88]] as $lines
| ($lines[0][5:44] | split("<<")) as $names
| {
    decision: { outcome: (.approved | outcome) },
    subject: {
      name: .applicantName,
      givenName: ($names[1] | words),
      familyName: ($names[0] | words),
      birthdate: ($lines[1][13:19] | day),
      sex: ($lines[1][20:21] | sex),
      nationalities: [$lines[1][10:13]],
      nationalIdentifiers: [{ value: .nationalIdNumber, type: "no_fnr", country: "NOR" }]
    },
    documents: [{
      type: (.idType | type),
      typeRaw: .idType,
      documentNumber: .nfcData.DocNumber,
      issuer: { countryCode: .nfcData.Issuer },
      dateOfExpiry: .nfcData.ValidUntil,
      mrz: { raw: $zone, lines: $lines, format: "TD3", documentCode: ($lines[0][0:2] | words) }
    }],
    sessions: [{
      externalIds: [
        { type: "attendanceCode", value: .attendanceCode },
        { type: "pipCode", value: .pipCode },
        { type: "pipId", value: .pipId }
      ],
      completedAt: .dateOfProofing,
      location: { name: .locationOfProofing, unitNumber: .locationOfProofing[0:6] },
      operator: { name: .registrationOfficer },
      requestedName: .applicantPipRequestName,
      decision: { outcome: (.approved | outcome) }
    }],
    checks: [
      { type: "chip_active_authentication", process: "automated", result: (.automatic.rfidActiveAuthentication | result) },
      { type: "chip_passive_authentication", process: "automated", result: (.automatic.rfidPassiveAuthentication | passive) },
      { type: "chip_read", process: "automated", result: (.automatic.rfidRead | result) },
      { type: "face_match", process: "automated", result: (.automatic.biometricComparisonApproval | result),
        score: (.automatic.biometricComparisonScore | tonumber) },
      { type: "face_match", process: "manual", result: (.manual.biometricComparsionApproval | result) },
      { type: "lost_stolen_register", process: "automated", result: (.StatusToveRegister | tove) },
      { type: "mrz_format", process: "automated", result: (.MrzValid | result) }
    ],
    attachments: [{ kind: "report_pdf", url: .pdfUrl }]
  }
