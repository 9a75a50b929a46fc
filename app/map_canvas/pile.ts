import type { Mark, Picked } from './types';

/** The list that a pile of marks opens: links, for those who want a page of their own. */
export function openPile(host: HTMLElement, mark: Mark, from: HTMLElement, close: string, picked: Picked): void {
    host.querySelector('.map-pile')?.remove();
    const box = document.createElement('div');
    box.className = 'map-pile';
    box.setAttribute('role', 'dialog');
    box.setAttribute('aria-label', mark.name);
    const shut = (back: boolean) => {
        box.remove();
        if (back) from.focus({ preventScroll: true });
    };
    const list = document.createElement('ul');
    for (const member of mark.members ?? []) {
        const link = document.createElement('a');
        link.href = member.href;
        link.rel = 'external';
        link.dir = 'auto';
        link.textContent = member.text;
        link.addEventListener('click', (event) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
            event.preventDefault();
            shut(false);
            picked(member.key);
        });
        const item = document.createElement('li');
        item.append(link);
        list.append(item);
    }
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'map-pile__close';
    button.setAttribute('aria-label', close);
    button.textContent = '×';
    button.addEventListener('click', () => shut(true));
    box.addEventListener('keydown', (event) => {
        event.stopPropagation();
        if (event.key === 'Escape') shut(true);
    });
    box.addEventListener('focusout', (event) => {
        if (event.relatedTarget && !box.contains(event.relatedTarget as Node)) shut(false);
    });
    box.append(button, list);
    host.append(box);
    list.querySelector('a')?.focus({ preventScroll: true });
}
