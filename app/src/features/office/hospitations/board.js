// Blocks are moved by mouse and by touch: taken by their handle, shown where they would lie, laid there by
// the same press that the buttons make.
const place = document.querySelector('[data-auto]');
const mark = document.createElement('div');
mark.className = 'board__mark';

let moving = null; // the block, where it was taken, whether it left there

const target = (x, y) => {
    const under = document.elementFromPoint(x, y);
    const column = under?.closest('[data-session]');
    if (!column) return null;
    const cards = [...column.querySelectorAll('[data-block]')].filter((card) => card !== moving.card);
    const middle = (card) => {
        const box = card.getBoundingClientRect();
        return box.top + box.height / 2;
    };
    return { column, before: cards.find((card) => y < middle(card)) ?? null };
};

const show = (x, y) => {
    const found = target(x, y);
    if (!found) return;
    moving.found = found;
    found.column.insertBefore(mark, found.before);
};

const end = () => {
    moving?.card.classList.remove('block--moving');
    mark.remove();
    moving = null;
};

place.addEventListener('pointerdown', (event) => {
    const handle = event.target.closest('.block__handle');
    if (!handle || event.button) return;
    event.preventDefault();
    const card = handle.closest('[data-block]');
    moving = { card, id: event.pointerId, x: event.clientX, y: event.clientY };
});
addEventListener('pointermove', (event) => {
    if (moving?.id !== event.pointerId) return;
    const { clientX: x, clientY: y } = event;
    if (!moving.left && Math.hypot(x - moving.x, y - moving.y) < 6) return;
    moving.left = true;
    moving.card.classList.add('block--moving');
    if (y < 60) scrollBy(0, -12);
    if (y > innerHeight - 60) scrollBy(0, 12);
    show(x, y);
});
addEventListener('pointerup', (event) => {
    if (moving?.id !== event.pointerId) return;
    const { card, found, left } = moving;
    end();
    if (!left || !found) return;
    const block = card.dataset.block;
    const value = `move:${block}:${found.column.dataset.session}:${found.before?.dataset.block ?? ''}`;
    place.dispatchEvent(new CustomEvent('press', { detail: { value, block } }));
});
addEventListener('pointercancel', end);
addEventListener('keydown', (event) => event.key === 'Escape' && moving && end());
