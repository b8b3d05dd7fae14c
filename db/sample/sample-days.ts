/** Days before today on which the sample centre began: before its first case. */
export const sampleDays = 45
