"""A result of PIP's first version into the canonical values: `python3 pip.py < records.ndjson`, one line out for each.

`python3 pip.py --peer` prints what it uses, or ends with 1 after it has printed the packages that are absent.
pydantic 1.10 and 2 do; mrz may be absent, and then the zone is read by position.
"""
import json
import sys
from importlib.util import find_spec
from typing import Optional

NEEDED = {"pydantic": "pydantic", "stdnum": "python-stdnum"}
ABSENT = [name for module, name in NEEDED.items() if not find_spec(module)]
if ABSENT:
    print(" and ".join(ABSENT))
    sys.exit(1)

from pydantic import VERSION, BaseModel, StrictBool
from stdnum import __version__ as stdnum_version
from stdnum.exceptions import InvalidChecksum
from stdnum.no import fodselsnummer
from stdnum.util import isdigits

try:
    from mrz.checker.td3 import TD3CodeChecker
except ImportError:
    TD3CodeChecker = None


class Nfc(BaseModel):
    DocNumber: str
    Issuer: str
    ValidUntil: str


class Automatic(BaseModel):
    rfidRead: Optional[StrictBool] = None
    rfidPassiveAuthentication: Optional[str] = None
    rfidActiveAuthentication: Optional[StrictBool] = None
    biometricComparisonApproval: Optional[StrictBool] = None
    biometricComparisonScore: float


class Manual(BaseModel):
    biometricComparsionApproval: Optional[StrictBool] = None


class Pip(BaseModel):
    pipId: str
    pipCode: str
    attendanceCode: str
    dateOfProofing: str
    locationOfProofing: str
    registrationOfficer: str
    applicantName: str
    applicantPipRequestName: str
    nationalIdNumber: str
    idType: str
    nfcData: Nfc
    mrzCode: str
    approved: Optional[StrictBool] = None
    MrzValid: Optional[StrictBool] = None
    StatusToveRegister: Optional[str] = None
    automatic: Automatic
    manual: Manual
    pdfUrl: str


OUTCOMES = {True: "approved", False: "rejected", None: "not_decided"}
RESULTS = {True: "pass", False: "fail", None: "not_performed"}
PASSIVE = {"Signed and verified": "pass", "Signed": "inconclusive", "Not signed": "fail"}
TOVE = {"No Match": "pass", "Match": "fail"}
TYPES = {"Passport": "passport", "ID card": "idcard", "Residence permit": "residence_permit"}
SEXES = {"M": "male", "F": "female"}


def number_type(value):
    """The type of a Norwegian number; ValidationError of stdnum if it is none."""
    number = fodselsnummer.compact(value)
    if len(number) == 11 and isdigits(number) and number[2:4] > "80":
        # A synthetic person's number has its month + 80, which `validate` takes for no date.
        if number[9:] != fodselsnummer.calc_check_digit1(number) + fodselsnummer.calc_check_digit2(number):
            raise InvalidChecksum()
        fodselsnummer.get_birth_date(f"{number[:2]}{int(number[2:4]) - 80:02}{number[4:]}")
    else:
        fodselsnummer.validate(number)
    if number[0] > "3":
        return "no_dnr"
    return "no_hnr" if "40" < number[2:4] < "53" else "no_fnr"


def words(cells):
    return " ".join(cells.replace("<", " ").split())


def zone_by_position(upper, lower):
    family, _, given = upper[5:].partition("<<")
    return words(upper[:2]), words(family), words(given), lower[10:13], lower[13:19], lower[20]


def zone_by_mrz(upper, lower):
    # Written from the package's own text (0.6): it could not be had where the others were run.
    checker = TD3CodeChecker(f"{upper}\n{lower}")
    if not checker:
        raise ValueError("the zone is not valid")
    zone = checker.fields()
    return zone.document_type, zone.surname, zone.name, zone.nationality, zone.birth_date, zone.sex


read_zone = zone_by_mrz if TD3CodeChecker else zone_by_position


def day(digits):
    century = "19" if digits[:2] > "25" else "20"
    return f"{century}{digits[:2]}-{digits[2:4]}-{digits[4:]}"


def check(kind, process, result, **more):
    return {"type": kind, "process": process, "result": result, **more}


def canonical(pip):
    lines = [pip.mrzCode[:44], pip.mrzCode[44:]]
    document_code, family, given, nationality, birth, sex = read_zone(*lines)
    automatic = pip.automatic
    outcome = OUTCOMES[pip.approved]
    return {
        "decision": {"outcome": outcome},
        "subject": {
            "name": pip.applicantName,
            "givenName": given,
            "familyName": family,
            "birthdate": day(birth),
            "sex": SEXES.get(sex),
            "nationalities": [nationality],
            "nationalIdentifiers": [
                {"value": pip.nationalIdNumber, "type": number_type(pip.nationalIdNumber), "country": "NOR"}
            ],
        },
        "documents": [
            {
                "type": TYPES.get(pip.idType, "unknown"),
                "typeRaw": pip.idType,
                "documentNumber": pip.nfcData.DocNumber,
                "issuer": {"countryCode": pip.nfcData.Issuer},
                "dateOfExpiry": pip.nfcData.ValidUntil,
                "mrz": {"raw": pip.mrzCode, "lines": lines, "format": "TD3", "documentCode": document_code},
            }
        ],
        "sessions": [
            {
                "externalIds": [
                    {"type": "attendanceCode", "value": pip.attendanceCode},
                    {"type": "pipCode", "value": pip.pipCode},
                    {"type": "pipId", "value": pip.pipId},
                ],
                "completedAt": pip.dateOfProofing,
                "location": {"name": pip.locationOfProofing, "unitNumber": pip.locationOfProofing[:6]},
                "operator": {"name": pip.registrationOfficer},
                "requestedName": pip.applicantPipRequestName,
                "decision": {"outcome": outcome},
            }
        ],
        "checks": [
            check("chip_active_authentication", "automated", RESULTS[automatic.rfidActiveAuthentication]),
            check(
                "chip_passive_authentication",
                "automated",
                PASSIVE.get(automatic.rfidPassiveAuthentication, "inconclusive"),
            ),
            check("chip_read", "automated", RESULTS[automatic.rfidRead]),
            check(
                "face_match",
                "automated",
                RESULTS[automatic.biometricComparisonApproval],
                score=automatic.biometricComparisonScore,
            ),
            check("face_match", "manual", RESULTS[pip.manual.biometricComparsionApproval]),
            check("lost_stolen_register", "automated", TOVE.get(pip.StatusToveRegister, "inconclusive")),
            check("mrz_format", "automated", RESULTS[pip.MrzValid]),
        ],
        "attachments": [{"kind": "report_pdf", "url": pip.pdfUrl}],
    }


def main():
    # pydantic 2 parses the bytes itself; the method of pydantic 1 is still there, and deprecated.
    parse = Pip.model_validate_json if hasattr(Pip, "model_validate_json") else Pip.parse_raw
    encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
    sys.stdout.reconfigure(encoding="utf-8")
    for line in sys.stdin.buffer:
        sys.stdout.write(f"{encode(canonical(parse(line)))}\n")


if "--peer" in sys.argv:
    zone = "mrz" if TD3CodeChecker else "zone by position, mrz absent"
    print(f"pydantic {VERSION}, python-stdnum {stdnum_version}, {zone}")
else:
    main()
