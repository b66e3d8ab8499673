/** The data set of Naru's own points; others who write to the same store name theirs. */
export const callsDataset = "naru_calls";
