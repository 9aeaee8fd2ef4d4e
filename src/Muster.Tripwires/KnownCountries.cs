using System.Collections.Frozen;
using System.Collections.Immutable;
using Muster.Kernel;
using NodaTime.TimeZones;

namespace Muster.Tripwires;

/// <summary>Which countries there are. A rule about a country that is none would wait for ever.</summary>
internal static class KnownCountries
{
    // ISO 3166-1: alpha-2 followed by alpha-3. Kosovo has codes in use though ISO gave it none.
    private const string Table = """
        ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI
        BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN
        COCOL CRCRI CUCUB CVCPV CWCUW CXCXR CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK
        FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD
        HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA
        KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
        MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER NFNFK NGNGA NINIC NLNLD NONOR NPNPL
        NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA
        SASAU SBSLB SCSYC SDSDN SESWE SGSGP SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF
        TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR
        VNVNM VUVUT WFWLF WSWSM XKXKX YEYEM YTMYT ZAZAF ZMZMB ZWZWE
        """;

    private static readonly FrozenDictionary<string, string> ByAlpha3 = Table.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenDictionary(pair => pair[2..], pair => pair[..2], StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Alpha2 = ByAlpha3.Values.ToFrozenSet(StringComparer.Ordinal);

    // English names as the time zone database has them; for hints only.
    private static readonly Lazy<FrozenDictionary<string, string>> ByName = new(() =>
        (TzdbDateTimeZoneSource.Default.ZoneLocations ?? []).DistinctBy(place => place.CountryName, StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(place => place.CountryName, place => place.CountryCode, StringComparer.OrdinalIgnoreCase));

    // What people write for a state that has another code.
    private static readonly FrozenDictionary<string, string> ByHabit = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["UK"] = "GB", ["EN"] = "GB", ["Britain"] = "GB", ["Great Britain"] = "GB", ["United Kingdom"] = "GB", ["England"] = "GB", ["America"] = "US",
        ["Ivory Coast"] = "CI", ["DRC"] = "CD", ["DR Congo"] = "CD", ["Kosovo"] = "XK", ["Burma"] = "MM",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All codes, in alphabetical order.</summary>
    public static ImmutableArray<string> Codes { get; } = [.. Alpha2.Order(StringComparer.Ordinal)];

    /// <summary>Whether it is the ISO 3166-1 alpha-2 code of a country.</summary>
    public static bool Has(string code) => Alpha2.Contains(code);

    /// <summary>The code of what names a country in another way: by three letters, in English, in small letters; else null.</summary>
    public static string? Meant(string found) =>
        ByHabit.TryGetValue(found, out var code) || ByAlpha3.TryGetValue(found, out code) || ByName.Value.TryGetValue(found, out code) ? code
        : Has(found.ToUpperInvariant()) ? found.ToUpperInvariant()
        : null;

    /// <summary>"; did you mean 'ML'?" for what names a country in another way, or nearly; nothing where none is near.</summary>
    public static string Hint(string found) =>
        Meant(found.Trim()) is { } meant ? NearestWord.Meant([meant])
        : found.Length > 3 ? NearestWord.Meant([.. NearestWord.To(found, ByName.Value.Keys).Select(name => ByName.Value[name])])
        : NearestWord.Meant([.. NearestWord.To(found, Codes)]);
}
