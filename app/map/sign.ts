import type { Mark } from './contract';
import { element } from './element';

/** The control of one mark: a link where the place has a page, otherwise a button. */
export class Sign {
    readonly control: HTMLAnchorElement | HTMLButtonElement;
    private readonly drawing = element('span', 'mark__sign', { 'aria-hidden': 'true' });
    private readonly text = element('span', 'mark__text', { 'aria-hidden': 'true', dir: 'auto' });

    constructor(mark: Mark) {
        this.control = mark.href ? element('a', '') : element('button', '', { type: 'button' });
        this.control.tabIndex = -1;
        this.control.append(this.drawing, this.text);
        this.update(mark);
    }

    /** A link cannot become a button: then a new sign is needed. */
    fits(mark: Mark): boolean {
        return this.control instanceof HTMLAnchorElement === Boolean(mark.href);
    }

    update(mark: Mark): void {
        const { control } = this;
        const look = ['mark', `mark--${mark.kind}`, `mark--${mark.state}`];
        if (mark.open) look.push('mark--open');
        control.className = look.join(' ');
        control.setAttribute('aria-label', mark.name);
        if (control instanceof HTMLAnchorElement && mark.href) control.href = mark.href;
        if (mark.state === 'selected') control.setAttribute('aria-current', 'true');
        else control.removeAttribute('aria-current');
        if (mark.kind === 'pile' && !control.hasAttribute('aria-expanded')) control.setAttribute('aria-expanded', 'false');
        // A cluster's count stands in its sign, every other text beside it.
        this.drawing.textContent = mark.kind === 'cluster' ? mark.text : '';
        this.text.textContent = mark.kind === 'cluster' ? '' : mark.text;
    }
}
