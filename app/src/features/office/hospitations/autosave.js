// Saves a draft's form as one types. Without this script its button does.
//
// What was sent is sent again, as it was, until there is an answer; what was typed meanwhile comes after.
const place = document.querySelector('[data-auto]');
const form = () => place.querySelector('form');
const status = place.querySelector('[data-status]');
const say = (words) => {
    if (status.textContent !== words) status.textContent = words;
};
const bodyOf = () => {
    const body = new URLSearchParams(new FormData(form()));
    body.append('auto', '1');
    return body;
};

let timer = 0; // of the next saving
let dirty = false; // something was typed since the last sending
let sending = null; // what is on its way: its body, the button pressed, whether the form is laid anew
let queued = null; // a button that was pressed while something was on its way
let pause = 0; // until the next attempt on a line that dropped
let refused = false; // what was sent last was not saved

const later = (wait) => {
    clearTimeout(timer);
    timer = setTimeout(save, wait);
};

// The fields that were typed into since `sent` went off.
const typedSince = (sent) => {
    const before = new URLSearchParams(sent);
    const plain = (field) => field.name && !['hidden', 'checkbox', 'radio', 'submit'].includes(field.type);
    return [...form().elements].filter((field) => plain(field) && before.get(field.name) !== field.value);
};

// The rows of a form, by the beginning of their names, with their ids.
const rowsOf = (one) => {
    const ids = [...one.querySelectorAll('input[type=hidden][name$=".id"]')];
    return new Map(ids.map(({ name, value }) => [name.slice(0, -2), value]));
};

// Whether a row stands where another one did: somebody else took one away.
const haveMoved = (fresh) => {
    const now = rowsOf(fresh);
    return [...rowsOf(form())].some(([row, id]) => id && now.get(row) !== id);
};

// The name that a field has once the rows stand as they do now; nothing for one that is gone.
const nameNow = (name, before) => {
    const row = [...before.keys()].find((start) => name.startsWith(start));
    const id = row && before.get(row);
    if (!id) return name;
    const now = [...rowsOf(form())].find(([, other]) => other === id);
    return now && now[0] + name.slice(row.length);
};

// Puts the form of the answer in the place of this one; nothing that was typed meanwhile is lost.
const layAnew = (fresh, { body, press, button, focused }) => {
    const open = [...form().querySelectorAll('details[open]')].map((part) => part.id);
    // While rows are moved nothing can be typed.
    const typed = press ? [] : typedSince(body).map((field) => [field.name, field.value]);
    const at = focused ?? document.activeElement?.id;
    const rows = rowsOf(form());
    form().replaceWith(document.adoptNode(fresh));
    for (const id of open) {
        const part = id && document.getElementById(id);
        if (part) part.open = true;
    }
    for (const [name, value] of typed) {
        const field = form().elements.namedItem(nameNow(name, rows) ?? '');
        if (field && 'value' in field) field.value = value;
    }
    const again = button ? form().querySelector(`[data-focus="${CSS.escape(button)}"]`) : null;
    const end = button && !again?.disabled ? again : null;
    (end ?? (again && again.parentElement.querySelector('button:not([disabled])'))
        ?? (at ? document.getElementById(at) : null))?.focus();
};

// Takes over what the server made of what was sent, and leaves every field alone.
const takeOver = (page, fresh) => {
    for (const part of page.querySelectorAll('[data-fresh]')) {
        const own = document.getElementById(part.id);
        if (!own) continue;
        const focused = own.contains(document.activeElement);
        own.replaceWith(document.adoptNode(part));
        if (focused) document.getElementById(part.id.replace(/-state$/, ''))?.focus();
    }
    for (const hidden of fresh.querySelectorAll('input[type=hidden]')) {
        const own = form().elements.namedItem(hidden.name);
        if (own && own.type === 'hidden' && !['form', 'key'].includes(hidden.name)) own.value = hidden.value;
    }
    // Other forms of the page speak of the version that is saved now.
    for (const version of page.querySelectorAll('form[id] input[name=version]')) {
        const own = document.getElementById(version.form.id)?.elements.namedItem('version');
        if (own) own.value = version.value;
    }
    for (const field of fresh.querySelectorAll('[id][aria-describedby]')) {
        const wrong = field.getAttribute('aria-invalid');
        const own = document.getElementById(field.id);
        if (wrong) own?.setAttribute('aria-invalid', wrong);
        else own?.removeAttribute('aria-invalid');
    }
};

const announce = (block) => {
    const card = block && form().querySelector(`[data-block="${CSS.escape(block)}"]`);
    if (card) say(card.dataset.place);
    return Boolean(card);
};

const arrived = async (answer) => {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const theirs = page.querySelector('[data-auto]');
    const fresh = theirs?.querySelector('form');
    if (answer.redirected || (!fresh && answer.ok)) {
        // Signed out meanwhile: what was typed stays here and is tried again.
        say(place.dataset.out);
        pause = 60_000;
        return false;
    }
    if (!fresh) throw new Error('no answer');
    const saved = page.getElementById('draft-saved')?.textContent ?? '';
    const done = sending;
    sending = null;
    pause = 0;
    const conflict = theirs.hasAttribute('data-conflict');
    place.toggleAttribute('data-conflict', conflict);
    refused = conflict || answer.status === 422;
    if (conflict || done.press || done.whole || haveMoved(fresh)) layAnew(fresh, done);
    else takeOver(page, fresh);
    if (conflict) {
        dirty = false;
        say(place.dataset.meanwhile);
        form().querySelector('.form-errors, .draft-theirs')?.scrollIntoView({ block: 'center' });
    } else if (answer.status === 422) say(place.dataset.wrong);
    else if (!announce(done.block)) say(saved);
    return true;
};

const save = async () => {
    clearTimeout(timer);
    if (!sending) {
        dirty = false;
        sending = { body: bodyOf().toString() };
    }
    if (sending.busy) return;
    sending.busy = true;
    say(place.dataset.saving);
    let ended = false;
    try {
        const answer = await fetch(form().getAttribute('action').split('#')[0], {
            method: 'POST',
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: sending.body,
            // It arrives also when the page is left; browsers carry no more than this.
            keepalive: sending.body.length < 60_000,
        });
        if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
        ended = await arrived(answer);
    } catch {
        // Rows are moved once the line is back, by another press; what was typed is saved all the same.
        if (sending?.press) {
            sending = null;
            dirty = true;
        }
        pause = Math.min(Math.max(pause * 2, 2_000), 30_000);
        say(place.dataset.offline);
    }
    form().inert = false;
    if (sending) sending.busy = false;
    if (!ended) later(pause);
    else if (queued) press(...queued);
    else if (dirty && !place.hasAttribute('data-conflict')) later(0);
};

// A button inside the form, or a drag: what was typed goes with it.
const press = (value, block, button) => {
    queued = sending ? [value, block, button] : null;
    if (queued) return;
    if (value && place.hasAttribute('data-conflict')) {
        say(place.dataset.meanwhile);
        return;
    }
    const body = bodyOf();
    if (value) body.append('action', value);
    dirty = false;
    const focused = document.activeElement?.id;
    sending = { body: body.toString(), press: Boolean(value), whole: true, block, button, focused };
    form().inert = Boolean(value);
    save();
};

const typed = (event) => {
    if (!form().contains(event.target)) return;
    dirty = true;
    if (place.hasAttribute('data-conflict')) return;
    if (event.type === 'change' && 'relay' in event.target.dataset) {
        press('relay', event.target.closest('[data-block]')?.dataset.block);
    } else later(event.type === 'input' ? 800 : 50);
};

place.addEventListener('input', typed);
place.addEventListener('change', typed);
place.addEventListener('submit', (event) => {
    if (event.target !== form()) return;
    event.preventDefault();
    const button = event.submitter;
    const value = button?.name === 'action' ? button.value : '';
    press(value, button?.closest('[data-block]')?.dataset.block, button?.dataset.focus);
});
place.addEventListener('press', (event) => press(event.detail.value, event.detail.block));
addEventListener('online', () => sending && save());
// A phone leaves a page without asking.
document.addEventListener('visibilitychange', () => {
    const waits = dirty && !sending && !place.hasAttribute('data-conflict');
    if (document.visibilityState === 'hidden' && waits) save();
});
addEventListener('beforeunload', (event) => {
    if (dirty || sending || refused) event.preventDefault();
});
