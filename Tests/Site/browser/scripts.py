"""The scripts that looks run inside a page. Each is a function; those for looks return lists of words."""

NAME = """
const name = e => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map(c => '.' + c).join('')
  + ' “' + (e.textContent || '').trim().replace(/\\s+/g, ' ').slice(0, 40) + '”';
const seen = e => e.checkVisibility({visibilityProperty: true, contentVisibilityAuto: true, opacityProperty: true});
"""

AXE_RUN = """async options => (await axe.run(document, options)).violations.map(broken => ({
  id: broken.id, count: broken.nodes.length, html: broken.nodes[0].html.slice(0, 120),
  why: broken.nodes[0].failureSummary.split('\\n')[1].trim()}))"""

OVERFLOW = "() => {" + NAME + """
  const wide = document.documentElement.clientWidth, all = document.scrollingElement.scrollWidth;
  if (all <= wide) return [];
  const scrolls = e => e && (getComputedStyle(e).overflowX != 'visible' || scrolls(e.parentElement));
  const out = [...document.querySelectorAll('body *')].filter(e => {
    const box = e.getBoundingClientRect();
    return box.width && (box.right > wide + 1 || box.left < -1) && seen(e) && !scrolls(e.parentElement)
      && getComputedStyle(e).position != 'absolute';
  });
  return [`is ${all} wide in a window of ${wide}: ` + (out.length ? name(out.at(-1)) : 'nothing sticks out')];
}"""

CLIPPED = "() => {" + NAME + """
  return [...document.querySelectorAll('body *')].filter(e => {
    const style = getComputedStyle(e), hides = v => v == 'hidden' || v == 'clip';
    return seen(e) && e.clientWidth > 1 && e.clientHeight > 1
      && (hides(style.overflowY) && e.scrollHeight > e.clientHeight + 1
        || hides(style.overflowX) && e.scrollWidth > e.clientWidth + 1);
  }).map(e => 'cut off: ' + name(e));
}"""

FOCUS_START = "() => {" + NAME + """
  const can = 'a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex="-1"])';
  const wanted = [...document.querySelectorAll(can)].filter(e => seen(e) && !e.disabled);
  const reached = [];
  const wrong = wanted.filter(e => e.tabIndex > 0).map(e => 'an order of its own: ' + name(e));
  // From the top of the page, wherever the last look left off.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  scrollTo(0, 0);
  const took = event => { if (!reached.includes(event.target)) reached.push(event.target); };
  // Once more one by one, since a browser may scroll after it has told of the focus.
  const look = e => {
    e.focus({focusVisible: true});
    const style = getComputedStyle(e), box = e.getClientRects()[0];
    if (style.outlineStyle == 'none' || parseFloat(style.outlineWidth) < 2)
      wrong.push('no frame of 2 px when focused: ' + name(e));
    // The first part of it that is in the window, which may be smaller than what has the focus.
    const x = Math.max(box.left, 0) + Math.min(box.width, 20) / 2, y = Math.max(box.top, 0) + Math.min(box.height, 20) / 2;
    const top = document.elementFromPoint(x, y);
    if (!top) wrong.push('focused out of sight: ' + name(e));
    else if (!e.contains(top) && !top.contains(e)) wrong.push('covered when focused: ' + name(e) + ' by ' + name(top));
  };
  document.addEventListener('focusin', took);
  window.limpidFocus = byTab => {
    document.removeEventListener('focusin', took);
    wanted.forEach(look);
    document.activeElement?.blur();
    const lost = wanted.slice(0, byTab).filter(e => !reached.includes(e)).map(e => 'not reached by Tab: ' + name(e));
    const order = reached.filter((e, i) => i && reached[i - 1].compareDocumentPosition(e) & 2);
    return [...new Set([...wrong, ...lost, ...order.map(e => 'out of order: ' + name(e))])].slice(0, 5);
  };
  return wanted.length;
}"""

FOCUS_END = "byTab => window.limpidFocus(byTab)"

BOXES = """() => {
  const ground = e => {
    const colour = e ? getComputedStyle(e).backgroundColor : 'rgba(0, 0, 0, 0)';
    return e && colour == 'rgba(0, 0, 0, 0)' ? ground(e.parentElement) : colour;
  };
  window.limpidBoxes = [...document.querySelectorAll('body *')].filter(e =>
    e.checkVisibility() && ground(e) != ground(e.parentElement));
  return [];
}"""

FORCED = "() => {" + NAME + """
  const sides = ['Top', 'Bottom', 'Left', 'Right'];
  const line = e => sides.some(side => getComputedStyle(e)['border' + side + 'Style'] != 'none'
    && parseFloat(getComputedStyle(e)['border' + side + 'Width']) >= 1);
  const bare = window.limpidBoxes.filter(e => !line(e)).map(e => 'no line around ' + name(e));
  const sign = e => ['none', 'normal'].includes(getComputedStyle(e, '::before').content);
  const lost = [...document.querySelectorAll('.status')].filter(sign).map(e => 'no sign before ' + name(e));
  return [...bare, ...lost].slice(0, 5);
}"""

FIRST_SCREEN = "limit => {" + NAME + """
  const answer = document.querySelector('main > section.answer:has(h1)');
  if (!answer) return [];
  return ['h1', '.statement', '.action'].flatMap(part => {
    const found = answer.querySelector(part);
    if (!found) return [`no ${part} in the answer`];
    const end = Math.round(found.getBoundingClientRect().bottom + scrollY);
    return end > limit ? [`${part} ends at ${end}, below ${limit}`] : [];
  });
}"""

PAPER = "() => {" + NAME + """
  const wrong = [...document.querySelectorAll('nav, .skip')].filter(seen).map(e => 'navigation is printed: ' + name(e));
  for (const e of document.querySelectorAll('details')) {
    const inner = [...e.children].find(child => child.tagName != 'SUMMARY');
    if (inner && e.checkVisibility() && !inner.checkVisibility()) wrong.push('stays folded: ' + name(e));
  }
  for (const e of document.querySelectorAll('main :is(h1, h2, p, li, td, th, a)')) {
    if (seen(e) && getComputedStyle(e).color != 'rgb(0, 0, 0)') wrong.push(getComputedStyle(e).color + ': ' + name(e));
  }
  for (const e of document.querySelectorAll('thead'))
    if (getComputedStyle(e).display != 'table-header-group') wrong.push('is not repeated: ' + name(e));
  for (const e of document.querySelectorAll('tbody tr'))
    if (!getComputedStyle(e).breakInside.startsWith('avoid')) wrong.push('may be broken: ' + name(e));
  return wrong.slice(0, 5);
}"""

WITHOUT_SCRIPT = "() => {" + NAME + """
  const folded = e => e && (e.tagName == 'DETAILS' && !e.open || folded(e.parentElement));
  return [...document.querySelectorAll('main *')]
    .filter(e => !seen(e) && !folded(e) && e.textContent.trim() && !['SCRIPT', 'TEMPLATE', 'OPTION', 'DATALIST'].includes(e.tagName)
      // A form for a script is an extra.
      && !e.closest('datalist, svg, form'))
    .slice(0, 3).map(e => 'is not shown without scripts: ' + name(e));
}"""
