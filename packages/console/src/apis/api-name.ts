/** The three APIs, in the order in which the page shows them. */
export const apiNames = ["taler-merchant", "taler-corebank", "onewelcome"] as const;

export type ApiName = (typeof apiNames)[number];

/** Whether the text, from the address of the page or from storage, names an API. */
export const isApiName = (text: string | undefined): text is ApiName => apiNames.some((name) => name === text);
