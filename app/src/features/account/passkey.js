// Forms that ask for a passkey: they show themselves where the browser has them, and are sent with what
// it gave. Without an answer they are sent empty, and the server says what is wrong.
const bytes = (text) =>
    Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const text = (buffer) =>
    btoa(String.fromCharCode(...new Uint8Array(buffer)))
        .replaceAll('+', '-')
        .replaceAll('/', '_')
        .replace(/=+$/, '');
const withBytes = (keys) => keys.map((key) => ({ ...key, id: bytes(key.id) }));

// The options as the browser wants them: JSON has no bytes.
const read = (options) => {
    options.challenge = bytes(options.challenge);
    if (options.user) options.user.id = bytes(options.user.id);
    for (const list of ['allowCredentials', 'excludeCredentials'])
        if (options[list]) options[list] = withBytes(options[list]);
    return options;
};

const write = ({ id, rawId, type, response }) => {
    const parts = ['clientDataJSON', 'attestationObject', 'authenticatorData', 'signature', 'userHandle'];
    const given = parts.filter((part) => response[part]).map((part) => [part, text(response[part])]);
    return JSON.stringify({ id, rawId: text(rawId), type, response: Object.fromEntries(given), extensions: {} });
};

const ask = async (place) => {
    const answer = await fetch(place.dataset.challenge, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
    });
    if (!answer.ok) return '';
    const publicKey = read(JSON.parse((await answer.json()).options));
    const credentials = navigator.credentials;
    return write(await (publicKey.user ? credentials.create({ publicKey }) : credentials.get({ publicKey })));
};

for (const place of document.querySelectorAll('[data-challenge]')) {
    if (!window.PublicKeyCredential) continue;
    const form = place.querySelector('form');
    const failed = place.querySelector('[role=status]');
    place.querySelector('.passkey__missing').hidden = true;
    form.hidden = false;
    let asking = false;
    form.addEventListener('submit', async (event) => {
        event.preventDefault();
        if (asking) return;
        asking = true;
        failed.textContent = '';
        try {
            form.elements.credential.value = await ask(place);
            form.submit();
        } catch {
            failed.textContent = place.dataset.failed;
        }
        asking = false;
    });
}
