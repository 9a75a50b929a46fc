// Brings a page to life once it can be read. Before this stand the addresses `script`, `wasm` and `texts`.
const address = () => location.pathname + location.search;
const rendered = address();
let hydrated = false;
let begun = false;

// Whoever goes back before the page lives has the address of another one.
addEventListener('popstate', () => {
    if (!hydrated && address() !== rendered) location.reload();
});

// What broke in coming to life is handed back to the browser: links and forms work as without scripts.
addEventListener('error', ({ error }) => {
    if (!(error instanceof WebAssembly.RuntimeError)) return;
    for (const name of ['click', 'submit', 'input', 'keydown'])
        addEventListener(name, (event) => event.stopImmediatePropagation(), true);
});

// A module may name as `ready` what it waits for itself.
const loadModule = async (url) => {
    const module = await import(url);
    await module.ready;
    return module;
};

const live = (app, strings) => {
    // A translated page has other texts than those that were rendered.
    if (/\btranslated-/.test(document.documentElement.className)) return;
    if (address() !== rendered) return location.reload();
    hydrated = true;
    app.hydrate(strings, loadModule);
};
const load = () =>
    Promise.all([import(script), fetch(wasm), fetch(texts).then((answer) => answer.text())])
        .then(([app, module, strings]) =>
            app.default({ module_or_path: module }).then(() => setTimeout(live, 0, app, strings)),
        )
        .catch(() => addEventListener('online', load, { once: true }));
const begin = () => {
    if (begun) return;
    begun = true;
    if (window.requestIdleCallback) requestIdleCallback(load, { timeout: 2000 });
    else setTimeout(load);
};
addEventListener('load', begin);
// A picture that does not come keeps nobody waiting.
setTimeout(begin, 5000);
