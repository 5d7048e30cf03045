/**
 * What a contract has for a status: under it, under its range, or under `default`. A redirect is no `default` answer, since
 * it says that the answer is elsewhere; neither is status 0, which is what browsers show of one.
 */
export const documented = <Entry>(responses: Readonly<Record<string, Entry>>, status: number): Entry | undefined =>
  responses[status] ??
  responses[`${status}`.replace(/..$/, "XX")] ??
  (status >= 400 || (status > 0 && status < 300) ? responses["default"] : undefined);
