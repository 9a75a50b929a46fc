// Marks on a line that drops: a press shows at once and waits here until it is sent. What waits outlives
// a reload; it has ids, marks and moments, no names. Whoever signs in on the same phone has their own.
const place = document.querySelector('[data-attendance]');
const people = [...place.querySelectorAll('[data-person]')];
const line = place.querySelector('[data-line]');
const form = place.querySelector('form');
const words = place.dataset;
const key = `pontes-marks-${words.account}-${words.attendance}`;

// The pauses between tries grow up to half a minute.
const FIRST = 1000;
const LONGEST = 30000;
let pause = FIRST;
let timer;
let sending = false;
// Where a browser keeps nothing, this is all.
let queue = {};

const read = () => {
    try {
        queue = JSON.parse(localStorage.getItem(key)) ?? {};
    } catch {
        // Kept here alone.
    }
    return queue;
};
const keep = (next) => {
    queue = next;
    try {
        if (Object.keys(next).length) localStorage.setItem(key, JSON.stringify(next));
        else localStorage.removeItem(key);
    } catch {
        // Kept here alone.
    }
};

const show = (person, mark) => {
    person.dataset.marked = mark;
    for (const button of person.querySelectorAll('[data-mark]')) {
        const pressed = button.dataset.mark === mark;
        button.setAttribute('aria-pressed', pressed);
        button.value = `${pressed ? '' : button.dataset.mark}:${person.dataset.person}`;
    }
};
const count = () => {
    for (const figure of place.querySelectorAll('[data-count]'))
        figure.textContent = people.filter(({ dataset }) => dataset.marked === figure.dataset.count).length;
};
const say = (text) => {
    if (line.textContent !== text) line.textContent = text;
};
const sayQueue = () => {
    const waiting = Object.keys(queue).length;
    line.classList.toggle('attendance__line--waits', waiting > 0);
    say(waiting ? words.queue.replace('N', waiting) : words.sent);
};

const later = (after) => {
    clearTimeout(timer);
    timer = setTimeout(send, after);
};

// Shows what everybody's marks are now. Who came or went since is on the page that is loaded anew.
const take = (answer, left) => {
    const here = new Set(people.map(({ dataset }) => dataset.person));
    const same = answer.people.length === here.size && answer.people.every((one) => here.has(one.participant));
    if (!same && !Object.keys(left).length) location.reload();
    for (const { participant, mark } of answer.people) {
        const person = people.find(({ dataset }) => dataset.person === participant);
        if (person && !(participant in left)) show(person, mark);
    }
    count();
};

// What colleagues mark meanwhile.
const LOOK = 30000;
const look = async () => {
    if (document.visibilityState !== 'visible' || sending || Object.keys(read()).length) return;
    try {
        const address = words.address.replace(/attendance$/, 'moderation');
        const seen = await fetch(address, { signal: AbortSignal.timeout(15000) });
        if (seen.ok && !sending && !Object.keys(read()).length) take(await seen.json(), {});
    } catch {
        // The next look may have a line.
    }
};
setInterval(look, LOOK);

const send = async () => {
    const marks = Object.entries(read()).map(([participant, mark]) => ({ participant, ...mark }));
    if (sending || !marks.length) return;
    sending = true;
    let status = 0;
    let answer;
    let code;
    try {
        const sent = await fetch(words.address, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({ account: words.account, sent: Date.now(), marks: marks.slice(0, 500) }),
            signal: AbortSignal.timeout(15000),
        });
        status = sent.status;
        if (sent.ok) answer = await sent.json();
        else if (status === 409) ({ code } = await sent.json());
    } catch {
        // No line: it is tried again.
        status = 0;
    }
    sending = false;
    if (answer) {
        pause = FIRST;
        // What was pressed meanwhile stays.
        const left = read();
        for (const { participant, at } of marks.slice(0, 500))
            if (left[participant]?.at === at) delete left[participant];
        keep(left);
        take(answer, left);
        sayQueue();
        if (Object.keys(left).length) later(0);
    } else if (status === 401 || code === 'other-account') {
        say(words.out);
    } else if (status >= 400 && status < 500 && status !== 408 && status !== 429) {
        // Nobody will take them.
        keep({});
        say(words.refused);
    } else {
        sayQueue();
        later(pause);
        pause = Math.min(pause * 2, LONGEST);
    }
};

const overlay = () => {
    for (const person of people) {
        const mark = queue[person.dataset.person];
        if (mark) show(person, mark.mark);
    }
    count();
};

form?.addEventListener('submit', (event) => {
    const button = event.submitter;
    const person = button?.closest('[data-person]');
    if (!person) return;
    event.preventDefault();
    const mark = person.dataset.marked === button.dataset.mark ? '' : button.dataset.mark;
    keep({ ...read(), [person.dataset.person]: { mark, at: Date.now() } });
    show(person, mark);
    count();
    sayQueue();
    // A few presses go together.
    if (pause === FIRST) later(300);
});

addEventListener('online', () => {
    pause = FIRST;
    later(0);
});
document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible') return;
    later(0);
    look();
});
addEventListener('storage', (event) => {
    if (event.key !== key) return;
    read();
    overlay();
});
if (Object.keys(read()).length) {
    overlay();
    sayQueue();
    later(0);
}

// The clocks go on by the minutes that have passed; which hour it is anywhere is the server's to say.
const clocks = [...document.querySelectorAll('[data-now]')];
const minutes = () => Math.floor(Date.now() / 60000);
const start = minutes();
const starts = clocks.map(({ textContent }) => {
    const [hour, minute] = textContent.split(':').map(Number);
    return hour * 60 + minute;
});
const two = (number) => String(number).padStart(2, '0');
setInterval(() => {
    clocks.forEach((clock, at) => {
        const now = (starts[at] + minutes() - start) % 1440;
        clock.textContent = `${two(Math.floor(now / 60))}:${two(now % 60)}`;
    });
}, 5000);

const search = place.querySelector('[data-search]');
if (search) {
    search.hidden = false;
    search.querySelector('input').addEventListener('input', ({ target }) => {
        const typed = target.value.trim().toLocaleLowerCase();
        for (const person of people)
            person.hidden = !person.querySelector('.attendee__name').textContent.toLocaleLowerCase().includes(typed);
    });
}
