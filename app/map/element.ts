const SVG = 'http://www.w3.org/2000/svg';

/** An HTML element with a class, and attributes that need no string of markup: the policy forbids style in it. */
export function element<K extends keyof HTMLElementTagNameMap>(
    tag: K,
    className: string,
    attributes: Record<string, string> = {},
): HTMLElementTagNameMap[K] {
    const made = document.createElement(tag);
    made.className = className;
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
}

/** The same for the pieces of a drawing. */
export function shape<K extends keyof SVGElementTagNameMap>(
    tag: K,
    attributes: Record<string, string> = {},
): SVGElementTagNameMap[K] {
    const made = document.createElementNS(SVG, tag) as SVGElementTagNameMap[K];
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    return made;
}

/** A round button of the map: a drawn sign, and its word for those who cannot see it. */
export function iconButton(className: string, word: string, path: string): HTMLButtonElement {
    const button = element('button', className, { type: 'button', 'aria-label': word, title: word });
    const drawing = shape('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' });
    drawing.append(shape('path', { d: path }));
    button.append(drawing);
    return button;
}
