/** A long number as it stands on cards. */
export const inFours = (number: string): string => number.replace(/\d{4}(?=\d)/g, "$& ")
