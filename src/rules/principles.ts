import { formatList } from '../support/format';

/** The five articles that the principles are taken from, by their titles. */
const ARTICLES = {
  tailored: '"Great Customer Service is Tailored"',
  delivering: '"Defining and Delivering Good Customer Service"',
  formula: '"The No-BS Formula for Customer Service That Doubles as Marketing"',
  ten: '"10 principles of great customer service"',
  wrong: 'an untitled article on five areas where customer support goes wrong',
} as const;
type Article = keyof typeof ARTICLES;

/** What a principle asks for, in a sentence. */
export interface Principle {
  /** `P01` to `P112`. */
  readonly id: string;
  readonly chapter: string;
  readonly text: string;
  /** The titles of the articles that say so. */
  readonly source: string;
  /** A number or a part of a report that shows it; null where only rules do. */
  readonly shownBy: string | null;
}

type Entry = readonly [text: string, ...articles: Article[]];

/** In the order of their numbers. Rules name the principles that they stand for; `SHOWN_BY` says what else does. */
const CHAPTERS: Readonly<Record<string, readonly Entry[]>> = {
  'Purpose, budget, tailoring': [
    ['Service is there for loyalty, not for conversion.', 'tailored'],
    ['Service is tailored, meets expectations by managing them, and is personal.', 'tailored'],
    ['You always work within a budget: cash, headcount or your own hours.', 'tailored'],
    ['Two designs on one budget can both be right, each for its customers.', 'tailored'],
    ['What works for a famous company need not work for you.', 'tailored'],
    ['More channels, more hours and more speed do not always add loyalty.', 'tailored'],
    ['Be flexible: an exception with a reason is no flaw.', 'tailored'],
    ['Good service starts from knowing the product and its customers.', 'tailored'],
    ['Look at the service again from time to time.', 'delivering', 'wrong'],
    ['To keep a frustrated customer costs far less than to win a new one.', 'formula'],
    ['Numbers come from your own data, customers and competitors, not from tips.', 'formula'],
    ['Contacts start from disappointment: what hurts most comes first.', 'formula'],
  ],
  'Question 1: hours': [
    ['Hours follow when customers use the product.', 'tailored'],
    ['Customers never feel abandoned.', 'tailored'],
    ['Outside the main hours a slower level will do.', 'tailored'],
    ['Some products need service around the clock, and some do not.', 'tailored'],
    ['Holidays are part of the promise.', 'tailored'],
  ],
  'Question 2: channels': [
    ['The channel follows the customers.', 'tailored'],
    ['A fast answer is valued, the right one at once is valued more.', 'tailored'],
    ['Online channels ask for what is needed before the talk, and keep it.', 'tailored'],
    ['Where customers come back often, their history matters.', 'tailored'],
    ['Prospects want a person on the phone now, and no voicemail.', 'delivering'],
    ['Who is alone has somebody else pick up when they cannot.', 'delivering'],
    ['Calls are returned within the hour.', 'delivering'],
    ['Service works on a phone’s screen.', 'delivering'],
    ['There are several ways in, and easy self-service is one.', 'ten'],
    ['Many customers would rather help themselves.', 'ten'],
    ['"Your call is important" only irritates: tell the wait, or offer a call back.', 'ten', 'formula'],
    ['A menu before the queue costs the customer’s time.', 'formula'],
    ['Anger may start in public before anybody contacts you.', 'formula'],
  ],
  'Question 3: scope and impact': [
    ['Decide what you help with, and hold to it.', 'tailored'],
    ['Judge every kind of issue by how deep and how broad it is.', 'tailored'],
    ['What undermines the value that was paid for must be solved.', 'tailored'],
    ['Whose fault it is does not matter.', 'tailored'],
    ['To refuse what many ask for sours the reputation.', 'tailored'],
    ['Broad issues are removed by a fix or by great self-service.', 'tailored'],
    ['Until they are, the answer in the meantime decides what people say.', 'tailored'],
    ['What is shallow and rare is dropped, or sold as premium.', 'tailored'],
    ['A link is no answer: ask what the problem and the goal are.', 'delivering'],
    ['Whom you cannot help you refer, even to a competitor.', 'delivering'],
    ['To charge for a talk with a person sours the relation.', 'formula'],
    ['The most common requests have good help pages.', 'formula'],
    ['The most frequent issues have an answer ready.', 'ten'],
    ['Remove the cause, and not only today’s symptom.', 'ten'],
    ['Reactive service alone drowns in simple questions.', 'wrong'],
    ['To be proactive takes all departments.', 'wrong'],
    ['Data shows needs early.', 'wrong', 'ten'],
    ['Short videos teach key features without a contact.', 'ten'],
    ['Routine work is automated.', 'ten'],
    ['You find your own faults before customers do.', 'delivering'],
  ],
  'Question 4: waiting and expectations': [
    ['There are four windows: 5 minutes, 1 hour, 8 hours and 24 hours.', 'tailored'],
    ['Each window leaves an impression, and it hangs on the channel.', 'tailored'],
    ['A promise between two windows is pointless.', 'tailored'],
    ['Who expects too much has their expectation managed.', 'tailored'],
    ['Decide the impression, staff for it, and do not compromise.', 'tailored'],
    ['How fast an issue is answered follows from its pain and its urgency.', 'tailored'],
    ['Deep issues are answered much faster than broad ones.', 'tailored'],
    ['Expectations are met because they are told beforehand.', 'tailored'],
    ['Promise what you can exceed.', 'wrong'],
    ['Customers are told that their message has arrived.', 'ten'],
    ['Every request is answered.', 'ten'],
    ['It is solved in one reply.', 'ten'],
    ['Solutions do not take days.', 'ten'],
    ['Speed goes with empathy, and does not stand for it.', 'delivering'],
    ['Go the extra mile to keep a promise.', 'ten'],
  ],
  'Tiers and priorities': [
    ['When everything is urgent, nothing is.', 'wrong'],
    ['Who pays more gets more.', 'wrong'],
    ['Levels follow the customer’s status or the issue’s urgency.', 'wrong'],
    ['Every level says what it includes and how fast.', 'wrong'],
    ['The fastest level is offered sparingly.', 'wrong'],
    ['What is offered as fastest is delivered.', 'wrong'],
    ['Promises in contracts bind, and decide the staffing.', 'wrong'],
    ['The lowest priority is answered too.', 'wrong'],
  ],
  'Contingency and load': [
    ['There is a plan for what goes wrong, in levels.', 'wrong'],
    ['One big surprise can beat the best plan.', 'wrong'],
    ['Cases do not bounce between departments.', 'wrong'],
    ['Requests outgrow the team.', 'ten'],
    ['Who must handle more and more has no time for the customer.', 'ten'],
    ['"Only the owner knows" is rare.', 'delivering'],
  ],
  'Personal, effort, tone': [
    ['You spend more time on an issue than the customer does.', 'formula'],
    ['Self-service is an offer and no wall.', 'formula'],
    ['Anybody can pick up a customer’s story.', 'formula'],
    ['Who contacts you again need not start again.', 'formula'],
    ['Customers compare you with others like you.', 'formula'],
    ['Companies overrate their own service.', 'ten'],
    ['People want to be treated as persons.', 'ten', 'tailored'],
    ['There is a limit to how much you know of them.', 'ten'],
    ['Let customers talk, and ask.', 'delivering'],
    ['Empathy is free, and "I am sorry" repairs.', 'delivering'],
    ['Keep your voice, and read the mood.', 'wrong'],
    ['Nobody leaves more upset than they came.', 'wrong'],
  ],
  People: [
    ['There are as many people as it takes.', 'delivering'],
    ['New staff learn the product, and everybody again each year.', 'delivering'],
    ['Staff have tools and information.', 'delivering'],
    ['Staff may decide small things themselves.', 'delivering', 'ten'],
    ['Extra effort is praised.', 'ten'],
    ['There is time away from the queue to improve things.', 'ten'],
    ['Service is measured by what customers say.', 'ten'],
    ['Slack and a say keep people from burning out.', 'ten'],
  ],
  'Recovery and wow': [
    ['A complaint is answered fast, with an apology and something on top.', 'delivering'],
    ['Complaints show what is broken.', 'delivering'],
    ['Your mistakes are put right for free, soon, and once.', 'ten'],
    ['Generosity has real limits.', 'ten'],
    ['Small surprises need no large budget.', 'wrong'],
    ['What is average is forgotten.', 'wrong', 'formula'],
    ['Small gifts can pay.', 'ten'],
  ],
  Feedback: [
    ['Somebody asks after the case.', 'ten'],
    ['Questions are worth an answer; a bare number is not.', 'ten'],
    ['What customers say is gathered, shared and acted on.', 'delivering', 'ten'],
    ['Every step of the customer’s way is known.', 'delivering'],
    ['Values are stated, and lived from the top.', 'ten', 'delivering'],
    ['Reviews are watched and answered.', 'ten', 'delivering'],
  ],
};

/** What shows a principle besides rules: a number or a part of a report. */
const SHOWN_BY: Readonly<Record<string, string>> = {
  P02: 'Findings: counted under tailored, expectations and personal',
  P04: '`svcplan compare` with more than one plan: which design fits which customers',
  P10: 'What pays for itself: the customers to keep who would leave otherwise',
  P11: 'Where the numbers come from: the share of guesses, and which they are',
  P12: 'the order of findings: what hurts customers most comes first',
  P52: 'Promises: the column "Feels like"',
  P65: 'Who gets what of each promise: its share in time, and the customers who get least (`svcplan simulate`)',
  P72: 'Credits for missed promises: what each comes to a month',
  P75: 'Scenarios: what each stress changes (`svcplan simulate`)',
  P76: 'Cases that change hands: on which ways, and how many a case',
  P77: 'Growth: the month in which a promise or the budget first fails',
  P80: 'Whose time it takes: minutes of the customer beside those of the staff (`svcplan simulate`)',
  P84: 'Beside the competitors: our wait on each channel and theirs',
  P92: 'Budget: people needed beside those planned; fewest people: how few keep every promise; one person more, one fewer: what each buys (`svcplan simulate`)',
  P95: 'What may be given away: what staff may decide alone, beside what is left of the budget',
  P104: 'What may be given away: what small surprises cost, a month and a year',
  P106: 'What may be given away: what gifts bring in, and what it costs to keep a customer by them',
  P110: 'Where customers do not get what they expect: step by step',
};

/** All principles in the order of their numbers. */
export const principles: readonly Principle[] = Object.entries(CHAPTERS)
  .flatMap(([chapter, entries]) => entries.map((entry) => ({ chapter, entry })))
  .map(({ chapter, entry: [text, ...articles] }, index) => ({
    id: `P${String(index + 1).padStart(2, '0')}`,
    chapter,
    text,
    source: formatList(articles.map((article) => ARTICLES[article])),
  }))
  .map((principle) => ({ ...principle, shownBy: SHOWN_BY[principle.id] ?? null }));
