/** What counts work done or time taken, seen from behind the desk; only where every word is one of these. */
const COUNTS =
  /^(?:tickets?|calls?|contacts?|chats?|e-?mails?|messages?|requests?|cases|volume|aht|frt|asa|backlog|queue|occupancy|utili[sz]ation|costs?|conversions?|trial|sales|leads?|orders?|throughput|productivity|speed|response|responses|reply|answer(?:ed|s)?|handl(?:e|ed|ing)|closed|opened|open|new|taken|made|processed|completed|sent|received|time|times|talk|hold|wait|waiting|pickup|number|count|amount|total|average|mean|median|first|more|fewer|less|lower|higher|faster|shorter|fast|quick|reduce|increase|cut|below|under|over|above|within|at|least|most|to|per|a|an|the|of|by|in|on|and|for|each|every|agent|person|head|employee|rep|staff|hours?|days?|weeks?|months?|shift|minutes?|seconds?|min|s|h|rate|share)$/i;
/** What counts at all, beside words that only join. */
const COUNTED =
  /\b(?:tickets?|calls?|contacts?|chats?|e-?mails?|messages?|requests?|cases|volume|aht|frt|asa|backlog|queue|occupancy|utili[sz]ation|costs?|conversions?|sales|leads?|throughput|productivity|speed|response|handl(?:e|ing))\b/i;
/** What only customers can tell, or show by what they do. */
const FROM_CUSTOMERS =
  /\b(?:satisf\w*|csat|nps|ces|effort|feedback|reviews?|recommend\w*|promoters?|complaints?|mood|happy|unhappy|happiness|survey\w*|solved|resolved|resolution|fcr|first[- ]contact|trust)\b/i;
/** What shows that customers stay. */
const LOYALTY =
  /\b(?:loyal\w*|retention|retain\w*|renew\w*|churn|repeat|returning|return|referrals?|refer\w*|recommend\w*|word of mouth|lifetime|stay\w*|keep|kept)\b/i;

export type KindOfMeasure = 'counts' | 'customers' | 'loyalty' | 'unknown';

/** What a measure or a goal in words is about; where one word is not known here, nothing is proved. */
export function kindOfMeasure(text: string): KindOfMeasure {
  if (LOYALTY.test(text)) return 'loyalty';
  if (FROM_CUSTOMERS.test(text)) return 'customers';
  const words = text.match(/[^\s,;:%()\d.<>=&/+$\u20ac\u00a3-]+(?:-[^\s]+)?/gu) ?? [];
  return COUNTED.test(text) && words.every((word) => COUNTS.test(word)) ? 'counts' : 'unknown';
}
