//! The three-letter codes that may stand as issuing state and nationality in a
//! machine-readable zone: ISO 3166-1 and the additions of ICAO 9303 part 3, section 5.

/// ISO 3166-1 alpha-3, in alphabetical order.
const ISO: &str = "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS \
BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB CUW \
CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB \
GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM \
JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV \
MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR NPL NRU NZL \
OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE \
SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN \
TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT WLF WSM YEM ZAF ZMB ZWE";

/// ICAO's own: Germany's `D`, British passports by status, Kosovo, organisations, persons without a nationality,
/// the specimen state Utopia, and codes of states that are gone but still stand in birth records.
const ICAO: &str = "D GBD GBN GBO GBP GBS RKS XKX EUE UNO UNA UNK XAA XBA XIM XCC XCE XCO XEC XES XMP XOM XPO XDC XXA XXB XXC XXX \
UTO IAO ANT NTZ YUG SCG SUN CSK DDR ZAR TMP ROM";

/// Whether a code (`BEL`, `D`; fillers are ignored) is one that a travel document may carry.
///
/// ```
/// assert!(dossier::mrz::country_known("D<<"));
/// assert!(!dossier::mrz::country_known("UT0"));
/// ```
pub fn country_known(code: &str) -> bool {
    let code = code.trim_end_matches('<');
    !code.is_empty() && ISO.split(' ').chain(ICAO.split(' ')).any(|known| known == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A typing slip in the table would make a real nationality look like a misreading.
    #[test]
    fn the_table_has_every_code_once_and_in_order() {
        let codes: Vec<&str> = ISO.split(' ').collect();
        assert_eq!(codes.len(), 249);
        assert!(codes.is_sorted() && codes.iter().all(|code| code.len() == 3));
        assert!(country_known("BEL") && country_known("XXB") && !country_known("BE") && !country_known("<<<"));
    }
}
