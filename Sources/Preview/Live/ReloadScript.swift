/// The script of pages that are being worked on.
///
/// It loads the page again when its content is another one, and exchanges style sheets in place. Faults
/// lie over the page until they are mended; what they cover stays as it was.
let reloadScript = #"""
  "use strict";
  (() => {
    const page = document.currentScript.dataset.page;
    const place = encodeURIComponent(location.pathname);
    let shown = null;
    let known = "";

    const make = (name, text) => {
      const element = document.createElement(name);
      if (text !== undefined) element.textContent = text;
      return element;
    };

    const style = `
      :host { all: initial; }
      section { position: fixed; inset: auto 0 0 0; max-block-size: 60vh; overflow: auto;
        padding: 1rem; background: #1b1b1f; color: #f4f4f4; border-block-start: 4px solid #e5484d;
        font: 1rem/1.5 system-ui, sans-serif; z-index: 2147483647; box-sizing: border-box; }
      h2 { font-size: 1.1rem; margin: 0 0 .5rem; }
      pre { font: .875rem/1.4 ui-monospace, monospace; white-space: pre-wrap; margin: .75rem 0 0; }
      a { color: #8ec8ff; }
      button { float: right; font: inherit; min-inline-size: 2.75rem; min-block-size: 2.75rem; }
      :focus-visible { outline: 3px solid #8ec8ff; }`;

    const overlay = (count, faults) => {
      const host = make("div");
      host.id = "limpid-faults";
      host.lang = "en";
      host.dir = "ltr";
      const root = host.attachShadow({ mode: "open" });
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      root.adoptedStyleSheets = [sheet];
      const section = make("section");
      section.setAttribute("role", "alert");
      const close = make("button", "Hide");
      close.addEventListener("click", () => host.remove());
      const word = count === 1 ? "1 error" : `${count} errors`;
      section.append(close, make("h2", `${word}: this page may be older than its files`));
      for (const fault of faults) {
        const link = make("a", "Open in the editor");
        link.href = fault.editor;
        section.append(make("pre", fault.text), link);
      }
      if (count > faults.length) section.append(make("p", `and ${count - faults.length} more`));
      root.append(section);
      return host;
    };

    const tell = (count, faults) => {
      const text = JSON.stringify(faults);
      if (text === known) return;
      known = text;
      if (shown) shown.remove();
      shown = count > 0 ? overlay(count, faults) : null;
      if (shown) document.documentElement.append(shown);
    };

    const dress = (sheets) => {
      const old = [...document.querySelectorAll('link[rel="stylesheet"]')];
      const holder = make("template");
      holder.innerHTML = sheets.join("");
      const wanted = [...holder.content.querySelectorAll("link")];
      const address = (link) => link.getAttribute("href");
      if (String(wanted.map(address)) === String(old.map(address))) return;
      let waiting = wanted.length;
      const done = () => {
        waiting -= 1;
        if (waiting === 0) for (const link of old) link.remove();
      };
      for (const link of wanted) {
        link.addEventListener("load", done);
        link.addEventListener("error", done);
        document.head.append(link);
      }
    };

    const events = new EventSource(`/_limpid/events?page=${place}`);
    events.addEventListener("message", (event) => {
      const now = JSON.parse(event.data);
      tell(now.count, now.faults);
      if (now.count > 0 || now.page === null) return;
      if (now.page !== page) location.reload();
      else dress(now.sheets);
    });
    addEventListener("pagehide", () => events.close());
  })();

  """#
