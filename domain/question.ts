/** Characters; what a card takes without growing over what Teams carries. */
export const longestQuestion = 1_000;
export const longestAnswer = 2_000;
