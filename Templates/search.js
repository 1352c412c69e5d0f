// The search of a site without a server: Sources/SiteReports/Search writes the index this reads.
// Texts are put in as texts, never as markup.
const kinds = ["Issuer", "Person", "Filing"];
const most = 50;
const box = document.getElementById("results");
const form = document.querySelector('form[role="search"]');
const input = form && form.querySelector('input[name="q"]');

// Like Folding.swift: letters and digits in lower case, without accents; an accession number is one word.
const stroked = { "ø": "o", "đ": "d", "ħ": "h", "ł": "l", "ŧ": "t", "ŀ": "l" };
export const words = (text) =>
  text
    .replace(/(\d{10})-(\d{2})-(\d{6})/g, "$1$2$3")
    .normalize("NFD")
    .replace(/\p{Mn}/gu, "")
    .toLowerCase()
    .replace(/[øđħłŧŀ]/g, (letter) => stroked[letter])
    .split(/[^\p{L}\p{Nd}]+/u)
    .filter(Boolean);

const files = new Map();
const load = (path) => {
  const address = new URL(box.dataset.root + path, location.href);
  if (!files.has(address.href)) {
    files.set(
      address.href,
      fetch(address).then((answer) => {
        if (!answer.ok) throw new Error(answer.status);
        return answer.json();
      }),
    );
  }
  return files.get(address.href);
};

// The entries of one word, by address; `whole` asks for the word itself, else what begins with it counts too.
async function lookUp(word, whole) {
  const beginnings = await load("search/index.json");
  const fitting = [];
  beginnings.forEach((beginning, number) => {
    if (word.startsWith(beginning) || (!whole && beginning.startsWith(word))) fitting.push(number);
  });
  const found = new Map();
  // What begins so shortly begins many words: the first files will do.
  for (const shard of await Promise.all(fitting.slice(0, 12).map((number) => load(`search/${number}.json`)))) {
    for (const [known, places] of Object.entries(shard.w)) {
      if (known !== word && (whole || !known.startsWith(word))) continue;
      for (const place of places) {
        const [kind, title, detail, address] = shard.e[place];
        const exact = known === word ? 0 : 1;
        const before = found.get(address);
        if (!before || before.exact > exact) found.set(address, { kind, title, detail, address, exact });
      }
    }
  }
  return found;
}

async function find(query) {
  const wanted = words(query);
  const each = await Promise.all(wanted.map((word, place) => lookUp(word, place < wanted.length - 1)));
  const [first, ...rest] = each;
  return [...(first ? first.values() : [])]
    .filter((entry) => rest.every((others) => others.has(entry.address)))
    .map((entry) => ({ ...entry, exact: Math.max(...each.map((others) => others.get(entry.address).exact)) }))
    .sort((a, b) => a.exact - b.exact || a.kind - b.kind || (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}

const element = (name, text) => {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  return made;
};

const item = (address, title, detail) => {
  const line = element("li");
  const link = element("a", title);
  link.href = address;
  line.append(link, " ", element("small", detail));
  return line;
};

const list = (heading, items) => {
  const part = element("section");
  const lines = element("ul");
  lines.className = "found";
  lines.append(...items);
  part.append(element("h2", heading), lines);
  return part;
};

// The full text, where Pagefind has indexed it.
async function fullText(query) {
  if (!box.dataset.pagefind) return [];
  const pagefind = await import(new URL(box.dataset.root + "pagefind/pagefind.js", location.href));
  const found = await pagefind.search(query);
  const pages = await Promise.all(found.results.slice(0, 20).map((result) => result.data()));
  return pages.map((page) => item(page.url, page.meta.title || page.url, page.plain_excerpt || ""));
}

let latest = 0;
async function show(query) {
  const mine = ++latest;
  if (!words(query).length) return box.replaceChildren(element("p", "Type a name, a symbol, a CIK or an accession number."));
  try {
    const entries = await find(query);
    const texts = await fullText(query).catch(() => []);
    // Somebody has typed on meanwhile.
    if (mine !== latest) return;
    const parts = [];
    if (entries.length) {
      const more = entries.length > most ? `, the first ${most} of ${entries.length}` : "";
      parts.push(
        list(
          `Found by name or number${more}`,
          entries.slice(0, most).map((one) => item(box.dataset.root + one.address, one.title, `${kinds[one.kind]}; ${one.detail}`)),
        ),
      );
    }
    if (texts.length) parts.push(list("Found in the text of pages", texts));
    box.replaceChildren(...(parts.length ? parts : [element("p", `Nothing is found for “${query}”.`)]));
  } catch {
    box.replaceChildren(element("p", "The index cannot be read; from a folder on your own disk browsers refuse to. The lists lead everywhere."));
  }
}

if (box && input) {
  const query = new URLSearchParams(location.search).get("q") || "";
  input.value = query;
  if (query) show(query);
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      history.replaceState(null, "", "?q=" + encodeURIComponent(input.value));
      show(input.value);
    }, 150);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    show(input.value);
  });
}
