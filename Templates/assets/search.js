const plain = { ß: "ss", æ: "ae", œ: "oe", ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", ς: "σ", ٱ: "ا", ى: "ي", ة: "ه" };
const wordsOf = (text) => text.toLowerCase().normalize("NFD").replace(/[\p{Mn}ـ]/gu, "").normalize()
  .replace(/[ßæœøđðłıςٱىة]/g, (letter) => plain[letter]).split(/[^\p{L}\p{N}]+/u).filter(Boolean);

// Whether one letter more, less or other, or two swapped, makes one of the other.
const isNear = (a, b) => {
  if (a.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  const [x, y] = [a.slice(same), b.slice(same)];
  return x.slice(1) === y || x === y.slice(1) || x.slice(1) === y.slice(1)
    || (x[0] === y[1] && x[1] === y[0] && x.slice(2) === y.slice(2));
};

// How well a name answers: all of it, its beginning, a later word, one mistake.
const score = (asked, name) => name === asked ? 100 : name.startsWith(asked) ? 80
  : name.includes(" " + asked) ? 70
  : [name, ...name.split(" ")].some((word) => isNear(asked, word)) ? 60 : 0;

const best = (entries, asked, wanted) => entries.filter(({ kind }) => kind === (wanted ?? kind))
  .map((entry) => ({ ...entry, points: Math.max(...entry.names.map((name) => score(asked, name))) }))
  .filter(({ points }) => points);

// A platform and a region lead to the answer, in either order.
const answers = (words, entries) => {
  const found = [];
  for (let end = 1; end < words.length; end++) {
    for (let start = end; start < words.length; start++) {
      const [a, b] = [words.slice(0, end).join(" "), words.slice(start).join(" ")];
      for (const [one, other] of [[a, b], [b, a]]) {
        const regions = best(entries, other, 1);
        found.push(...best(entries, one, 0).flatMap((platform) => regions.map((region) => ({
          points: 200 + platform.points + region.points + end - start,
          path: platform.path + region.path.split("/").at(-2) + "/",
          title: `${platform.title} · ${region.title}`,
        }))));
      }
    }
  }
  return found;
};

// The pages with all words, or words that begin so or differ in one letter.
const pages = async (words, starts, load) => {
  let found;
  for (const asked of words) {
    const start = starts.findLast(([start]) => asked.startsWith(start)) ?? starts.find(([start]) => start.startsWith(asked));
    const file = start ? await load(start[1]) : { words: {} };
    const here = {};
    for (const [word, numbers] of Object.entries(file.words)) {
      const points = word === asked ? 30 : word.startsWith(asked) ? 20 : isNear(asked, word) ? 10 : 0;
      for (const number of points ? numbers : []) {
        const [kind, path, title] = file.pages[number];
        const sum = points + (wordsOf(title).includes(word) ? 15 : 0);
        if (!(here[path]?.points >= sum)) here[path] = { points: sum, path, title, kind };
      }
    }
    found = found?.filter(({ path }) => here[path]) ?? Object.values(here);
  }
  return found;
};

for (const form of document.querySelectorAll("form.search")) {
  const { site, index, kinds, only, count, none, failed } = form.dataset;
  const [field, status, list, line] = form.querySelectorAll("input, p, ul, template");
  let files = {}, turn = 0;
  const load = (name) => files[name] ??= fetch(`${index}${name}.json`).then((file) => file.json());

  const search = async (words) => {
    const { names, starts } = await load("names");
    const entries = names.map(([kind, path, ...all]) =>
      ({ kind, path, title: all[0], names: all.map((name) => wordsOf(name).join(" ")) }));
    const found = best(entries, words.join(" "), only && +only);
    if (!only) found.push(...answers(words, entries), ...await pages(words, starts, load));
    const seen = new Set();
    return found.sort((a, b) => b.points - a.points)
      .filter(({ path, title }) => seen.size < seen.add(path + title).size).slice(0, 20);
  };

  const show = async () => {
    const mine = ++turn, words = wordsOf(field.value).slice(0, 8);
    let found = [], message = "";
    try {
      if (words[0]) {
        found = await search(words);
        message = found[0] ? `${count} ${found.length}` : none;
      }
    } catch {
      files = {};
      message = failed;
    }
    if (mine !== turn) return;
    status.textContent = message;
    list.replaceChildren(...found.map(({ path, title, kind }) => {
      const item = line.content.cloneNode(true);
      const [link, note] = item.querySelectorAll("a, span");
      link.href = site + path;
      link.textContent = title;
      note.textContent = kinds.split("|")[kind] ?? "";
      return item;
    }));
  };

  field.addEventListener("input", show);
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await show();
    list.querySelector("a")?.focus();
  });
  form.hidden = false;
  field.value ||= !only && new URLSearchParams(location.search).get("q") || "";
  if (field.value) show();
}
