using Muster.Host.Views.Pictures;

namespace Muster.Host.Views.Replays;

/// <summary>What a replay's page adds to the style that all pages share. Blue and orange are told apart by every eye, and place or shape says the same.</summary>
internal static class ReplayStyle
{
    /// <summary>A second style element for the head.</summary>
    public static readonly Markup Sheet = new("""
        <style>
        :root { --good: #0b57a4; --false: #c25a00; --dull: #767c84; --best: #0b57a4; --shade: 11 87 164; --lane: #8881; }
        @media screen and (prefers-color-scheme: dark) { :root { --good: #8ec2ff; --false: #ffa657; --dull: #9aa1aa; --best: #8ec2ff; --shade: 142 194 255; } }
        h3 { margin: 1.8rem 0 .2rem; font-size: 1.05rem; } h3 + p, .rule > p { margin: .2rem 0; } .rule > ul { margin: .3rem 0 .6rem; padding-left: 1.2rem; } .rule { break-inside: auto; } a { color: inherit; }
        nav ol { columns: 18rem; font-size: .95rem; } .honest { border: 1px solid var(--line); border-left: 4px solid var(--warn); border-radius: .3rem; padding: .3rem .9rem; } .honest h2 { border: 0; margin: .3rem 0; font-size: 1.1rem; }
        .legend svg { width: 1.8rem; } .panels { display: flex; flex-wrap: wrap; gap: 1rem; } .panels figure { flex: 1 1 24rem; max-width: 40rem; } svg.panel { display: block; width: 100%; height: auto; border: 1px solid var(--line); } svg.strips { min-width: 40rem; border: 0; }
        svg text.mid { text-anchor: middle; } svg text.end { text-anchor: end; } svg .small { font-size: 11px; } svg .quiet { fill: var(--soft); } svg a text { text-decoration: underline; text-decoration-color: var(--line); } svg .group { font-weight: 700; font-size: 13px; }
        .base { stroke: var(--line); fill: none; } .band { fill: var(--lane); } .bar { stroke: none; } .plain, .followed { fill: var(--good); } .false { fill: var(--false); } .unscored { fill: var(--dull); }
        .dec path { fill: var(--ink); stroke: var(--ink); stroke-width: 1.4; } .dec .lesser { fill: var(--paper); } .dec .span { stroke-width: 1.4; fill: none; } .dec .stood { fill: var(--paper); stroke-dasharray: 2 1.5; } .at { stroke: var(--ink); stroke-width: .8; stroke-dasharray: 2 3; opacity: .7; fill: none; } .lead { stroke: var(--good); stroke-width: 1.6; fill: none; }
        .dots { stroke: var(--dull); stroke-width: 4; stroke-linecap: round; fill: none; opacity: .75; } .front { stroke: var(--best); stroke-width: 1.8; fill: none; } .point { fill: var(--best); fill-opacity: .3; stroke: var(--best); stroke-width: 1.6; } .own-point { fill: var(--false); stroke: var(--ink); stroke-width: 1.2; } svg .own-word { font-weight: 700; }
        td.num, th.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; } table.tight { width: auto; font-size: .9rem; } table.tight td, table.tight th { padding: .15rem .9rem .15rem 0; } details > summary { margin: .5rem 0; }
        table.heat { width: auto; font-variant-numeric: tabular-nums; } table.heat td, table.heat th { border: 1px solid var(--line); padding: .15rem .5rem; text-align: center; white-space: nowrap; } table.heat tbody th { text-align: right; }
        .s1 { background-color: rgb(var(--shade) / .1); } .s2 { background-color: rgb(var(--shade) / .2); } .s3 { background-color: rgb(var(--shade) / .3); } .s4 { background-color: rgb(var(--shade) / .4); } .s5 { background-color: rgb(var(--shade) / .5); } table.heat td { background-image: linear-gradient(var(--false), var(--false)); background-repeat: no-repeat; background-position: left bottom; background-size: 0 3px; } table.heat .f1 { background-size: 20% 3px; } table.heat .f2 { background-size: 40% 3px; } table.heat .f3 { background-size: 60% 3px; } table.heat .f4 { background-size: 80% 3px; } table.heat .f5 { background-size: 100% 3px; }
        td.is-plan { outline: 3px solid var(--ink); outline-offset: -3px; font-weight: bold; } table.heat caption, table.tight caption { white-space: normal; padding-top: .8rem; } table.tight th a { font-weight: normal; } table.scores tbody th { min-width: 17rem; } .time .blind { opacity: .45; }
        @media print { svg.strips { min-width: 0; } table.scores { font-size: .78rem; } table.scores tbody th { min-width: 0; } table.scores td, table.scores th { padding-right: .4rem; white-space: normal; } table.heat td { print-color-adjust: exact; -webkit-print-color-adjust: exact; } h3 { break-after: avoid; } a { text-decoration: none; } }
        </style>

        """.ReplaceLineEndings("\n"));
}
