/** How long to wait for a browser, in ms. It only ends what would never end: a slow machine is no fault. */
export const PATIENCE = 90_000;
