/** Whether a plan says that there is no such thing: `none`, or an empty list. A key that is absent says nothing. */
export const declined = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 0);
