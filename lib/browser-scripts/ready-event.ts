/** Dispatched on `window` once React has taken the page over. */
export const readyEvent = 'pageready';
