/** What counts work done or time taken, seen from behind the desk. */
const COUNTS =
  /\b(?:tickets?|calls?|contacts?|chats?|emails?|cases|volume|handle|aht|handling|closed|per (?:hour|day|shift)|speed|time to|response|frt|asa|backlog|occupancy|utili[sz]ation|cost|costs|conversions?|sales|leads?|throughput|productivity)\b/i;
/** What only customers can tell, or show by what they do. */
const FROM_CUSTOMERS =
  /\b(?:satisf\w*|csat|nps|ces|effort|feedback|reviews?|recommend\w*|promoters?|complaints?|mood|happy|unhappy|happiness|survey\w*|solved|resolved|resolution|fcr|first[- ]contact|trust)\b/i;
/** What shows that customers stay. */
const LOYALTY =
  /\b(?:loyal\w*|retention|retain\w*|renew\w*|churn|repeat|returning|return|referrals?|refer\w*|recommend\w*|word of mouth|lifetime|stay\w*|keep|kept)\b/i;

export type KindOfMeasure = 'counts' | 'customers' | 'loyalty' | 'unknown';

/** What a measure or a goal in words is about; words that are not known here prove nothing. */
export function kindOfMeasure(text: string): KindOfMeasure {
  if (LOYALTY.test(text)) return 'loyalty';
  if (FROM_CUSTOMERS.test(text)) return 'customers';
  return COUNTS.test(text) ? 'counts' : 'unknown';
}
