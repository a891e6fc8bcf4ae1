'use strict';
// Pictures drawn from the lists that stand on the page. The lists stay, and are all there is without this script.
(() => {
  if (!window.echarts) return;
  const $ = (s, e = document) => e.querySelector(s);
  const $$ = (s, e = document) => [...e.querySelectorAll(s)];
  const en = document.documentElement.lang === 'en';
  const say = (zh, english) => (en ? english : zh);
  const number = (e, letter) => +(new RegExp(`(?:^|\\s)${letter}(\\d+)(?:\\s|$)`).exec(e.getAttribute('class')) || [0, 0])[1];

  // Colours are those of the style sheet, by day and by night.
  const probe = document.createElement('i');
  probe.style.display = 'none';
  document.body.append(probe);
  const colour = (name, cls = '') => {
    probe.className = cls;
    probe.style.color = `var(${name})`;
    return getComputedStyle(probe).color;
  };
  const outletColour = (i) => colour('--c', `k${i % 12}`);
  const font = getComputedStyle(document.documentElement).getPropertyValue('--sans').trim();

  const wrap = (text, most) => {
    const signs = [...text];
    const lines = [];
    for (let i = 0; i < signs.length && lines.length < 4; i += most) lines.push(signs.slice(i, i + most).join(''));
    return lines.join('\n') + (signs.length > 4 * most ? '…' : '');
  };
  const shorten = (text, most) => ([...text].length > most ? `${[...text].slice(0, most - 1).join('')}…` : text);

  const shown = [];
  /** Puts a drawing in the place of the one that was drawn without a script. */
  const draw = (figure, option, click) => {
    const box = document.createElement('div');
    box.className = 'drawn';
    const caption = $('figcaption', figure);
    box.setAttribute('role', 'img');
    if (caption) box.setAttribute('aria-labelledby', caption.id);
    figure.prepend(box);
    $$(':scope > .scroll', figure).forEach((e) => e.classList.add('undrawn'));
    let chart = null;
    const again = () => {
      const o = option();
      box.style.height = `${o.tall}px`;
      if (!chart) {
        chart = echarts.init(box, null, { renderer: 'canvas' });
        chart.on('click', (e) => { if (e.data && click) click(e.data); });
      }
      const { tall, ...rest } = o;
      chart.setOption({
        animation: false,
        textStyle: { fontFamily: font, color: colour('--ink') },
        ...rest,
        tooltip: {
          renderMode: 'richText', confine: true, trigger: 'item',
          backgroundColor: colour('--sheet'), borderColor: colour('--rule'),
          textStyle: { color: colour('--ink'), fontFamily: font, fontSize: 13, lineHeight: 20 },
          ...rest.tooltip,
        },
      }, true);
      chart.resize();
    };
    again();
    shown.push(again);
    new ResizeObserver(() => chart.resize()).observe(box);
  };
  const redraw = () => shown.forEach((f) => f());
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
  addEventListener('change', (e) => { if (e.target.closest('.pick, .reps')) redraw(); });

  const axis = () => ({
    axisLine: { lineStyle: { color: colour('--rule') } },
    axisTick: { show: false },
    axisLabel: { color: colour('--soft'), fontSize: 12, hideOverlap: true },
    splitLine: { show: true, lineStyle: { color: colour('--rule') } },
  });
  const zoom = (all, most) => (all <= most ? [] : [
    { type: 'slider', xAxisIndex: 0, bottom: 8, height: 18, startValue: Math.max(0, all - most), endValue: all - 1,
      borderColor: colour('--rule'), fillerColor: 'rgba(128,128,128,.18)', textStyle: { color: colour('--soft') },
      handleSize: '120%', brushSelect: false },
    { type: 'inside', xAxisIndex: 0, zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: 'shift', moveOnMouseMove: true },
  ]);
  const legend = (names) => ({ data: names, itemWidth: 13, itemHeight: 13, top: 0, left: 0, type: 'scroll', textStyle: { color: colour('--ink') }, inactiveColor: colour('--rule'),
    pageTextStyle: { color: colour('--soft') }, pageIconColor: colour('--ink'), pageIconInactiveColor: colour('--rule') });
  const narrow = () => innerWidth < 640;

  /** Outlets of a dossier: name by column, and whether it is among those compared now. */
  const outlets = () => $$('.outlets .pick').flatMap((label) => {
    const box = $('input', label);
    const column = /^f(\d+)$/.exec(box.id);
    if (!column) return [];
    const words = label.cloneNode(true);
    $$(en ? '.n, .zh' : '.n, .en', words).forEach((e) => e.remove());
    return [{ column: +column[1], name: words.textContent.trim(), on: box.checked }];
  });
  const follow = (link) => {
    const fold = link.closest('details');
    if (fold) fold.open = true;
    link.click();
  };

  // The three clocks: a row per outlet, a column per day, a sign per clock.
  const clocks = [
    { cls: 'c1', name: say('发生', 'happened'), symbol: 'circle', aside: -9 },
    { cls: 'c2', name: say('说出', 'said'), symbol: 'diamond', aside: 2 },
    { cls: 'c3', name: say('发表', 'published'), symbol: 'triangle', aside: 12 },
  ];
  const timeline = (figure) => {
    const signs = new Map();
    for (const row of $$('#timeline .dayrow')) {
      const day = $('time.day', row).getAttribute('datetime');
      if (day.length !== 10) continue;
      for (const entry of $$('.entries .row', row)) {
        const clock = clocks.findIndex((c) => $(`.badge.${c.cls}`, entry));
        const link = $('a.q, a.t', entry);
        if (clock < 0 || !link) continue;
        const key = `${day} ${number(entry, 'o')} ${clock}`;
        const sign = signs.get(key) || { day, outlet: number(entry, 'o'), clock, n: 0, link };
        sign.n += 1;
        signs.set(key, sign);
      }
    }
    const days = [...new Set([...signs.values()].map((s) => s.day))].sort();
    if (days.length < 2) return;
    draw(figure, () => {
      const rows = outlets().filter((o) => o.on);
      const place = new Map(rows.map((o, i) => [o.column, i]));
      const most = narrow() ? 9 : 26;
      return {
        tall: 96 + rows.length * 30,
        grid: { left: narrow() ? 84 : 118, right: 18, top: 34, bottom: days.length > most ? 64 : 34 },
        legend: { ...legend(clocks.map((c) => c.name)), itemStyle: { color: colour('--soft') } },
        dataZoom: zoom(days.length, most),
        xAxis: { type: 'category', data: days, ...axis(), axisLabel: { ...axis().axisLabel,
          formatter: (d, i) => (i === 0 || d.slice(0, 4) !== days[days.indexOf(d) - 1]?.slice(0, 4) ? `${+d.slice(5, 7)}/${+d.slice(8)}\n${d.slice(0, 4)}` : `${+d.slice(5, 7)}/${+d.slice(8)}`) } },
        yAxis: { type: 'category', inverse: true, data: rows.map((o) => o.name), ...axis(),
          axisLabel: { color: colour('--ink'), fontSize: 12, formatter: (v) => shorten(v, narrow() ? 6 : 9) } },
        tooltip: { formatter: (p) => { const s = p.data.sign; const o = rows.find((r) => r.column === s.outlet);
          return `${s.day} · ${o.name} · ${clocks[s.clock].name}${s.n > 1 ? ` × ${s.n}` : ''}\n${wrap(s.link.textContent, narrow() ? 16 : 26)}`; } },
        series: clocks.map((c, i) => ({
          name: c.name, type: 'scatter', symbol: c.symbol, symbolOffset: [c.aside, 0],
          data: [...signs.values()].filter((s) => s.clock === i && place.has(s.outlet)).map((s) => ({
            value: [s.day, place.get(s.outlet)], sign: s, symbolSize: Math.min(18, 8 + 3 * Math.log(s.n)),
            itemStyle: { color: outletColour(s.outlet) } })),
          emphasis: { scale: 1.25 }, cursor: 'pointer',
        })),
      };
    }, (d) => follow(d.sign.link));
  };

  // Who has whose words: reports in order of publication, a row per outlet, arrows to the later one.
  const reuse = (figure) => {
    const nodes = $$('svg g[data-report]', figure).map((g, i) => ({ report: g.dataset.report, at: i, outlet: number(g, 'o'), day: $('text.year', g).textContent }));
    const edges = $$('svg path[data-edge]', figure).map((p) => { const [from, to, n] = p.dataset.edge.split(' '); return { from, to, n: +n, outlet: number(p, 'o') }; });
    if (nodes.length < 2) return;
    const titles = new Map($$('#reports a.t').map((a) => [a.hash.slice(2), a.textContent]));
    draw(figure, () => {
      const rows = outlets().filter((o) => o.on && nodes.some((n) => n.outlet === o.column));
      const place = new Map(rows.map((o, i) => [o.column, i]));
      const here = nodes.filter((n) => place.has(n.outlet));
      const ids = new Set(here.map((n) => n.report));
      const step = (figure.clientWidth - 140) / Math.max(1, here.length);
      const at = new Map(here.map((n, i) => [n.report, i]));
      const name = (report) => rows.find((o) => o.column === nodes.find((n) => n.report === report).outlet).name;
      const bend = (e) => Math.min(0.25, 90 / Math.max(1, step * Math.abs(at.get(e.to) - at.get(e.from)))); // Arcs stay inside the picture.
      return {
        tall: 118 + rows.length * 42,
        grid: { left: narrow() ? 84 : 118, right: 26, top: 58, bottom: 38 },
        xAxis: { type: 'category', data: here.map((n) => n.report), ...axis(), axisLabel: { ...axis().axisLabel, formatter: (v) => nodes.find((n) => n.report === v).day } },
        yAxis: { type: 'category', inverse: true, data: rows.map((o) => o.name), ...axis(),
          axisLabel: { color: colour('--ink'), fontSize: 12, formatter: (v) => shorten(v, narrow() ? 6 : 9) } },
        tooltip: { formatter: (p) => p.data.words.split('\n').map((line) => wrap(line, narrow() ? 18 : 30)).join('\n') },
        series: [{
          type: 'graph', coordinateSystem: 'cartesian2d', edgeSymbol: ['none', 'arrow'], edgeSymbolSize: 8,
          data: here.map((n) => ({ id: n.report, name: n.report, value: [n.report, place.get(n.outlet)], words: `${name(n.report)} · ${n.day}\n${titles.get(n.report) || ''}`, report: n.report, symbolSize: 12, itemStyle: { color: outletColour(n.outlet) } })),
          links: edges.filter((e) => ids.has(e.from) && ids.has(e.to)).map((e) => ({ source: e.from, target: e.to, words: `${name(e.from)} → ${name(e.to)}\n${say(`${e.n} 字相同`, `${e.n} characters in common`)}`,
            lineStyle: { color: outletColour(e.outlet), width: Math.min(6, 1 + Math.log(1 + e.n / 30)), opacity: 0.55, curveness: bend(e) } })),
          emphasis: { focus: 'adjacency' }, cursor: 'pointer',
        }],
      };
    }, (d) => { const link = d.report && $(`a[href="#r${d.report}"]`); if (link) follow(link); });
  };

  // What one said, day by day and outlet by outlet.
  const said = (figure) => {
    const cells = $$('#days tbody tr').map((r) => ({ day: $('time', r).getAttribute('datetime'), outlet: r.cells[1].textContent.trim(), n: +r.cells[2].textContent }));
    const days = [...new Set(cells.map((c) => c.day))].sort();
    if (days.length < 2) return;
    const totals = new Map();
    cells.forEach((c) => totals.set(c.outlet, (totals.get(c.outlet) || 0) + c.n));
    const names = [...totals].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map((e) => e[0]);
    draw(figure, () => {
      const most = narrow() ? 20 : 60;
      return {
        tall: 300,
        grid: { left: 40, right: 16, top: 40, bottom: days.length > most ? 64 : 34 },
        legend: legend(names),
        dataZoom: zoom(days.length, most),
        xAxis: { type: 'category', data: days, ...axis(), splitLine: { show: false } },
        yAxis: { type: 'value', minInterval: 1, ...axis() },
        tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, formatter: (all) =>
          [all[0].axisValue, ...all.filter((p) => p.data).map((p) => `${p.seriesName}  ${p.data}`)].join('\n') },
        series: names.map((name, i) => ({ name, type: 'bar', stack: 'all', barMaxWidth: 26, itemStyle: { color: outletColour(i) },
          data: days.map((d) => { const c = cells.find((x) => x.day === d && x.outlet === name); return c ? c.n : null; }) })),
      };
    });
  };

  const first = (selector, make) => { const figure = $(selector); if (figure) make(figure); };
  first('#timeline .picture', timeline);
  first('#copied .picture', reuse);
  first('#said-picture', said);
})();
