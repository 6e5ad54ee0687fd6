import { defineRule } from '../../rule-engine';

export const jokingAtAnger = defineRule({
  id: 'practices/joking-at-anger',
  principles: ['P90'],
  severity: 'error',
  docs: {
    principle: 'Nobody jokes with an angry customer.',
    why: 'A joke tells the angry that their trouble is not taken seriously.',
    fix: 'Take the humour out of `negative`: calm, brief, and what is being done.',
    bad: `
      practices: { tone: { negative: a light joke to break the ice } }`,
    good: `
      practices: { tone: { negative: calm and brief without jokes } }`,
  },

  *check({ plan }) {
    const negative = plan.practices?.tone?.negative;
    if (!negative || !HUMOUR.test(negative) || DOUBT.test(negative)) return;
    yield { at: ['practices', 'tone', 'negative'], message: 'angry customers are met with humour' };
  },
});

/** Humour that is asked for. */
const HUMOUR =
  /\b(?:with|some|an?|little|bit of|touch of|dash of|light|gentle|use|try|add|crack|make|tell) (?:[a-z]+ ){0,2}(?:jokes?|humou?r|puns?|memes?|banter|wit)\b|(?:^|\b(?:be|stay|still|sound|remain|bit|little|and|always) |, )(?:humorous|funny|witty|playful|cheeky)\b/i;
/** Words that turn what stands beside them round, or may: then nothing is proved. */
const DOUBT =
  /\b(?:no|not|nor|never|none|nothing|without|avoid\w*|cannot|free|instead|rather|than|drop\w*|stop\w*|skip\w*|cut|leave|lose|remov\w*|refrain\w*|resist\w*|ban|banned|forb\w+|zero|less|out|off|away|down|last|only|once|until|till|after|unless|elsewhere|save|hold|against|before|kein\w*|nicht|nie|ohne|sin|nunca|pas|sans|jamais|geen|niet|inte|ingen|ikke|non|senza|sem)\b|n[\u2019']t\b/i;
