/** `404`, `4XX`, `500` yes; `200`, `default` no. */
export function isErrorStatus(status: string): boolean {
  return /^[45][0-9X]{2}$/i.test(status);
}
