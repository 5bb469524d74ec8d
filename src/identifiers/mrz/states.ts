import { codeTable } from './grid.ts'

// ISO 3166-1 alpha-3, and what Doc 9303-3 s5 adds to it.

const iso = `
ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH BLM BLR BLZ
BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU
DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC
GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM
KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG
MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL
PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN
SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB
VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE`

// biome-ignore format: columns
const additions = [
  'D',                                   // Germany prints D<<
  'GBD', 'GBN', 'GBO', 'GBP', 'GBS',     // British nationals of other kinds
  'RKS', 'EUE', 'UNO', 'UNA', 'UNK',     // Kosovo, European Union, United Nations
  'XBA', 'XIM', 'XCC', 'XCE', 'XCO', 'XEC', 'XPO', 'XES', 'XMP', 'XOM', 'XDC', // organizations that issue documents
  'XXA', 'XXB', 'XXC', 'XXX',            // stateless, refugee, other refugee, unspecified
  'ANT', 'NTZ',                          // no longer in ISO 3166-1, still in Part 3
  'IAO',                                 // ICAO
  'UTO',                                 // Utopia: specimens
]

export const states: ReadonlySet<string> = new Set([...iso.trim().split(/\s+/), ...additions])

/** The codes of states and organizations, by their cells. */
export const stateTable = codeTable(states, 3)
