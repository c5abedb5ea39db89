/**
 * Makes buttons, menus, hours and numbers work in an open shadow root, now and when they come. A `<contact-menu>` in one
 * does it by itself.
 *
 * @returns a promise of the first buttons; it never rejects
 */
export function within(root: ShadowRoot): Promise<void> | undefined;
