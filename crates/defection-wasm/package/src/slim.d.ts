export * from "./index.js";

/**
 * Loads the module. Nothing works before.
 *
 * @param source a URL or a response to load it from, its bytes, or a compiled module; the file of
 * the package, unless something else is given
 */
export function init(source?: string | object): Promise<void>;

/**
 * Loads the module at once. Nothing works before.
 *
 * @param source its bytes, or a compiled module
 */
export function initSync(source: object): void;
