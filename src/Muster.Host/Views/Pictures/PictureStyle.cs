namespace Muster.Host.Views.Pictures;

/// <summary>The head of a page that needs nothing else: no script, no picture, no font; for a screen by day and night, a telephone, and paper.</summary>
internal static class PictureStyle
{
    /// <summary>Up to the title.</summary>
    public static readonly Markup Start = new("""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <style>
        :root { color-scheme: light dark; --soft: #5a6068; --line: #8886; --paper: #fff; --ink: #1a1d21; --bad: #b00020; --warn: #9a5b00;
          --own: #f3efe4; --land: #e4e6e9; --sea: #f4f8fb; --edge: #6b7078; --inner: #b3ad9c; --mark: #b00020; --post: #0b57a4;
          --l1: #bfe3c6; --l2: #ffe08a; --l3: #ffb46b; --l4: #c62828; --l4ink: #fff; --stop: #6a3d9a; --stopink: #fff; --move: #c62828; --may: #ffb46b; --less: #ffe08a; }
        @media screen and (prefers-color-scheme: dark) { :root { --soft: #aab2bb; --paper: #15181c; --ink: #e8eaed; --bad: #ff8a80; --warn: #ffc266;
          --own: #3b3a33; --land: #2a2e34; --sea: #1a2026; --edge: #8b929b; --inner: #6d6a5e; --mark: #ff6e60; --post: #8ec2ff;
          --l1: #2e6b3c; --l2: #7d6200; --l3: #9c4f00; --l4: #b71c1c; --stop: #6a3d9a; --move: #b71c1c; --may: #9c4f00; --less: #7d6200; } }
        * { box-sizing: border-box; }
        body { font: 1rem/1.45 system-ui, sans-serif; max-width: 72rem; margin: 0 auto; padding: 1rem; background: var(--paper); color: var(--ink); overflow-wrap: break-word; }
        h1 { margin: 0; font-size: 1.7rem; } h2 { margin: 2rem 0 .5rem; padding-bottom: .2rem; border-bottom: 1px solid; font-size: 1.25rem; } header p { margin: .3rem 0; }
        .trouble { border: 3px solid var(--bad); border-radius: .3rem; padding: .5rem .8rem; margin: .8rem 0; } .trouble h2 { margin: 0 0 .3rem; border: 0; padding: 0; color: var(--bad); } .trouble ul { margin: 0; padding-left: 1.2rem; }
        .note { border-left: 3px solid var(--warn); padding-left: .6rem; } .soft, figcaption, caption { color: var(--soft); font-size: .9rem; } figcaption p { margin: .2rem 0; } .held-words { color: var(--warn); } .over { color: var(--bad); font-weight: bold; }
        .scroll, .wide { overflow-x: auto; } .wide.late { direction: rtl; } .wide.late > svg { direction: ltr; } table { border-collapse: collapse; width: 100%; font-size: .95rem; } caption { text-align: left; padding: 0 0 .4rem; }
        th, td { text-align: left; vertical-align: top; padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--line); } thead th { white-space: nowrap; } tr { break-inside: avoid; } td.day, .nowrap { white-space: nowrap; }
        td ul { margin: 0; padding-left: 1rem; } q, blockquote { font-style: italic; } cite { overflow-wrap: anywhere; font-style: normal; color: var(--soft); font-size: .85rem; }
        .level { display: inline-block; font-weight: bold; padding: 0 .45rem; border-radius: .2rem; border: 1px solid var(--line); white-space: nowrap; }
        .level.l1 { background: var(--l1); } .level.l2 { background: var(--l2); } .level.l3 { background: var(--l3); } .level.l4 { background: var(--l4); color: var(--l4ink); }
        .ended { color: var(--soft); } .disputed { color: var(--bad); font-weight: bold; }
        figure { margin: 0; } svg text { font: 12px system-ui, sans-serif; fill: var(--ink); } svg.map, svg.time { display: block; width: 100%; height: auto; border: 1px solid var(--line); overflow: hidden; } svg.map { background: var(--sea); min-width: 34rem; max-width: 56rem; } svg.time { min-width: 48rem; }
        .land { fill: var(--land); stroke: var(--edge); stroke-width: .6; fill-rule: evenodd; } .own { fill: var(--own); fill-rule: evenodd; } .inner { fill: none; stroke: var(--inner); stroke-width: .8; } .border { fill: none; stroke: var(--edge); stroke-width: 1.8; } .island { fill: var(--own); stroke: var(--edge); }
        svg .neighbour, svg .division { text-anchor: middle; paint-order: stroke; stroke: var(--land); stroke-width: 3px; } svg .neighbour { font-size: 14px; fill: var(--soft); letter-spacing: .04em; stroke: var(--land); } svg .division { stroke: var(--own); font-size: 12px; fill: var(--soft); }
        .mark > * { fill: var(--mark); fill-opacity: .38; stroke: var(--mark); stroke-width: 1.4; } .mark > .hollow { fill-opacity: 0; stroke-dasharray: 2.5 2; } .mark > .cross { fill: none; stroke-width: 3; }
        .post path { fill: var(--post); stroke: var(--post); stroke-width: 2; } .post text { fill: var(--post); font-weight: bold; font-size: 13px; paint-order: stroke; stroke: var(--own); stroke-width: 3px; } .scale path { fill: none; stroke: var(--ink); }
        .legend { list-style: none; display: flex; flex-wrap: wrap; gap: .2rem 1rem; padding: 0; margin: .4rem 0; } .legend svg { width: 1.1rem; height: 1.1rem; vertical-align: -.2rem; }
        .grid { stroke: var(--line); fill: none; } svg .tick, svg .count { font-size: 11px; fill: var(--soft); } svg .count { text-anchor: middle; font-size: 10px; } svg .row { font-weight: 600; }
        .l0 rect { fill: none; stroke: var(--line); } .l1 rect { fill: var(--l1); } .l2 rect { fill: var(--l2); } .l3 rect { fill: var(--l3); } .l4 rect { fill: var(--l4); } svg .l4 text, svg .p-ordered text { fill: var(--l4ink); }
        .p-ordered rect { fill: var(--move); } .p-authorized rect { fill: var(--may); } .p-reduced rect { fill: var(--less); } .p-suspended rect { fill: var(--stop); } svg .p-suspended text { fill: var(--stopink); } .arrow { fill: var(--ink); }
        .hatch { stroke: var(--ink); stroke-width: 1.6; opacity: .55; } .held { fill: url(#hatch); stroke: var(--ink); stroke-width: .6; } .blind { fill: url(#hatch); opacity: .28; } .week rect { fill: var(--mark); }
        ins { background: color-mix(in srgb, #2e9e4f 22%, transparent); text-decoration: underline; } del { background: color-mix(in srgb, #c62828 20%, transparent); text-decoration: line-through; } .text { white-space: pre-wrap; line-height: 1.7; } .fold { color: var(--soft); border: 1px dashed var(--line); padding: .1rem .6rem; margin: .6rem 0; font-size: .9rem; white-space: normal; } details summary { cursor: pointer; }
        footer { margin-top: 2rem; font-weight: bold; }
        @media (max-width: 44rem) { table.cards thead { position: absolute; left: -99rem; } table.cards, table.cards tbody, table.cards tr, table.cards td, table.cards th, table.cards caption { display: block; width: auto; }
          table.cards tr { border-bottom: 2px solid var(--line); padding: .4rem 0; } table.cards td, table.cards th { border: 0; padding: .1rem 0; white-space: normal; } table.cards td[data-of]::before { content: attr(data-of) ": "; color: var(--soft); font-size: .85rem; } }
        @media print { :root { color-scheme: light; } body { max-width: none; padding: 0; font-size: 9.5pt; } .scroll, .wide { overflow: visible; } svg.map, svg.time { min-width: 0; } figure, .trouble { break-inside: avoid; } h2 { break-after: avoid; } .level, svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
        </style>

        """.ReplaceLineEndings("\n"));
}
