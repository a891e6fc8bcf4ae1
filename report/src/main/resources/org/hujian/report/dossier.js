'use strict';
(() => {
  const $ = (s, e = document) => e.querySelector(s);
  const $$ = (s, e = document) => [...e.querySelectorAll(s)];
  const pane = $('#reader .pane');
  const wide = matchMedia('(min-width: 68rem)');
  const english = $('#ui-en'); // Inside another page the language is that page's.
  const en = () => (english ? english.checked : document.documentElement.lang === 'en');
  const make = (tag, cls, zh, eng) => {
    const e = document.createElement(tag);
    e.className = cls;
    for (const [lang, words] of [['zh', zh], ['en', eng]]) {
      const s = document.createElement('span');
      s.className = lang;
      s.textContent = words;
      if (lang === 'en') s.lang = 'en';
      e.append(s);
    }
    return e;
  };
  if (english && !/^zh/i.test(navigator.language || 'zh')) english.checked = true;

  // A finding leads to its sentence: in the pane beside it, or in a sheet above it where there is no room for a pane.
  let from = null;
  const close = make('button', 'close', '回到对照', 'Back to the comparison');
  close.type = 'button';
  document.body.append(close);
  const shut = () => {
    document.body.classList.remove('reading');
    if (from) from.focus();
  };
  close.addEventListener('click', shut);
  addEventListener('keydown', (e) => {
    if (e.key === 'Escape' && document.body.classList.contains('reading')) shut();
  });
  const open = (link) => {
    const target = document.getElementById(link.hash.slice(1));
    if (!target) return;
    $$('.hit').forEach((e) => e.classList.remove('hit'));
    $$('.now').forEach((e) => e.classList.remove('now'));
    from = link;
    if (!wide.matches) document.body.classList.add('reading');
    else link.classList.add('now');
    if (target.classList.contains('s')) {
      const end = +link.dataset.s + (link.classList.contains('q') ? [...link.textContent].length : 1);
      let s = target;
      const all = $$('.s', target.closest('article'));
      for (let i = all.indexOf(s); i < all.length && (all[i] === s || +all[i].dataset.s < end); i++) all[i].classList.add('hit');
    }
    const step = () => {
      const room = target.classList.contains('s') ? pane.clientHeight / 4 : 0;
      pane.scrollTop += target.getBoundingClientRect().top - pane.getBoundingClientRect().top - room;
    };
    step();
    requestAnimationFrame(step); // Reports outside the view are laid out only when it comes near them.
    setTimeout(step, 60);
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
  };
  addEventListener('click', (e) => {
    const link = e.target.closest('a[href^="#r"]');
    if (!link || !/^#r\d+(s\d+)?$/.test(link.hash) || e.metaKey || e.ctrlKey) return;
    e.preventDefault();
    open(link);
  });

  // Citations: text, BibTeX, RIS, W3C Web Annotation.
  const box = document.createElement('dialog');
  box.setAttribute('aria-labelledby', 'cite-h');
  const head = make('h2', '', '引用', 'Cite');
  head.id = 'cite-h';
  const kinds = document.createElement('div');
  kinds.className = 'row';
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  const foot = document.createElement('div');
  foot.className = 'row';
  const copy = make('button', '', '复制', 'Copy');
  const done = make('button', '', '关闭', 'Close');
  const said = document.createElement('span');
  said.setAttribute('role', 'status');
  foot.append(copy, done, said);
  box.append(head, kinds, pre, foot);
  document.body.append(box);
  let cited = null;
  const key = (c) => 'r' + c.day.replaceAll('-', '') + c.start;
  const brace = (s) => s.replace(/[\\{}]/g, '').replace(/([%&#$_])/g, '\\$1');
  const forms = {
    '文本 Text': (c) => `${c.outlet}：《${c.title}》，${c.day}。${c.url || c.source}\n“${c.text}”`,
    BibTeX: (c) => `@misc{${key(c)},\n  author = {{${brace(c.outlet)}}},\n  title = {${brace(c.title)}},\n  date = {${c.day}},\n  year = {${c.day.slice(0, 4)}},\n  url = {${c.url || c.source}},\n  annotation = {${brace(c.text)}}\n}`,
    RIS: (c) => ['TY  - NEWS', `AU  - ${c.outlet}`, `TI  - ${c.title}`, `PY  - ${c.day.slice(0, 4)}`, `DA  - ${c.day.replaceAll('-', '/')}`, `UR  - ${c.url || c.source}`, `N1  - ${c.text.replace(/\s+/g, ' ')}`, 'ER  - '].join('\n'),
    'Web Annotation': (c) => JSON.stringify({
      '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'Annotation', motivation: 'bookmarking',
      target: { source: c.url || c.source, selector: [
        { type: 'TextQuoteSelector', exact: c.text, prefix: c.prefix, suffix: c.suffix },
        { type: 'TextPositionSelector', start: c.start, end: c.end } ] } }, null, 2),
  };
  let form = Object.keys(forms)[0];
  const show = () => {
    pre.textContent = forms[form](cited);
    $$('button', kinds).forEach((b) => b.setAttribute('aria-pressed', String(b.dataset.form === form)));
    said.textContent = '';
  };
  for (const f of Object.keys(forms)) {
    const b = document.createElement('button');
    b.type = 'button';
    b.textContent = f;
    b.dataset.form = f;
    b.addEventListener('click', () => { form = f; show(); });
    kinds.append(b);
  }
  done.addEventListener('click', () => box.close());
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(pre.textContent);
      said.textContent = en() ? 'Copied.' : '已复制。';
    } catch {
      getSelection().selectAllChildren(pre);
      said.textContent = en() ? 'Selected: press Ctrl+C.' : '已选中，请按 Ctrl+C。';
    }
  });
  const cite = (link) => {
    const target = document.getElementById(link.hash.slice(1));
    const report = target.closest('article');
    const text = [...$$('p', report).filter((p) => !p.closest('header')).map((p) => p.textContent).join('\n')];
    const start = +link.dataset.s;
    const exact = link.textContent;
    const end = start + [...exact].length;
    cited = {
      outlet: $('.chip', report).textContent, title: $('h3', report).textContent, day: report.dataset.day,
      url: report.dataset.url, source: report.dataset.source, text: exact, start, end,
      prefix: text.slice(Math.max(0, start - 24), start).join(''), suffix: text.slice(end, end + 24).join(''),
    };
    show();
    box.showModal();
  };
  // Buttons are made when their section comes near, so that a large page opens at once.
  const near = new IntersectionObserver((seen) => {
    for (const s of seen) {
      if (!s.isIntersecting) continue;
      near.unobserve(s.target);
      for (const link of $$('a.q', s.target)) {
        const b = make('button', 'cite', '引', 'cite');
        b.type = 'button';
        b.addEventListener('click', () => cite(link));
        link.after(b);
      }
    }
  }, { rootMargin: '400px' });
  $$('.card, .singles > .row, .entries, .amounts').forEach((e) => { if (!e.parentElement.closest('.card')) near.observe(e); });

  // Where every version of a card belongs to an outlet that was put away, the card goes too.
  const sift = () => {
    for (const card of $$('.card, .dayrow, .occasion, .speaker')) {
      const rows = $$('[class*=" o"].row, [class*=" o"].col', card);
      card.hidden = rows.length > 0 && rows.every((r) => r.checkVisibility ? getComputedStyle(r).display === 'none' : false);
    }
  };
  $$('.pick input, .reps input').forEach((b) => b.addEventListener('change', () => {
    $$('[hidden]').forEach((e) => { e.hidden = false; });
    sift();
  }));

  // The bar shows where one is.
  const tabs = new Map($$('.bar nav a, .parts a').map((a) => [a.hash.slice(1), a]));
  const here = new IntersectionObserver((seen) => {
    for (const s of seen) {
      const tab = tabs.get(s.target.id);
      if (tab) tab.classList.toggle('on', s.isIntersecting);
    }
  }, { rootMargin: '-30% 0px -65% 0px' });
  $$('.part').forEach((p) => here.observe(p));
})();
