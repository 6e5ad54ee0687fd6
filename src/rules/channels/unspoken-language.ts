import {
  understands,
  type ChannelModel,
  type SegmentModel,
  type ServiceModel,
  type TeamModel,
} from '../../model';
import { defineRule } from '../../rule-engine';
import { formatCount, formatList } from '../../support/format';
import { entitledWaysIn } from './entitled';

export const unspokenLanguage = defineRule({
  id: 'channels/unspoken-language',
  principles: ['P18', 'P13'],
  severity: 'warning',
  docs: {
    principle: 'Customers are answered in a language that they speak.',
    why: 'Hours and promises are worth nothing in a language that a customer cannot read. Often a second language has shorter hours than the first, and nobody says so.',
    fix: 'Add the language to a channel or a team (`languages: [en, ja]`), or correct the `language` of these customers.',
    bad: `
      customers: { japan: { language: ja } }
      channels: { email: { languages: [en] }, form: { languages: [en] }, help: { kind: self_service } }`,
    good: `
      customers: { japan: { language: ja } }
      channels: { email: { languages: [en, ja] }, form: { languages: [en] }, help: { kind: self_service } }`,
  },

  *check({ model }) {
    for (const segment of model.segments) {
      const { language } = segment.plan;
      const ways = entitledWaysIn(model, segment);
      if (!language || language.length === 0 || ways.length === 0) continue;
      const at = [...segment.path, 'language'];
      const name = formatList(language, 'or');
      const understood = ways.filter(
        ({ plan }) => understands(plan.languages, language) && isOfTier(model, segment),
      );
      const speakers = model.teams.filter(({ plan }) => understands(plan.languages, language));
      if (understood.length === 0) {
        yield {
          at,
          message: `${segment.id} speak ${name}, and no channel that they may use is answered in it`,
        };
      } else if (model.teams.length > 0 && speakers.length === 0) {
        yield { at, message: `${segment.id} speak ${name}, and nobody in the teams does` };
      } else {
        const [spoken, answered] = [hoursOf(speakers, understood), hoursOf(model.teams, understood)];
        if (answered - spoken < 1) continue;
        yield {
          at,
          severity: 'info',
          message: `${segment.id} speak ${name}, which somebody on duty does in ${formatCount(spoken, 'hour')} of the ${formatCount(answered, 'hour')} a week in which live channels are answered`,
          help: 'Say so where these customers look, or put somebody who speaks it on the other hours.',
        };
      }
    }
  },
});

function isOfTier({ tiers }: ServiceModel, { tierShares, plan }: SegmentModel): boolean {
  const own = tiers.filter(({ index }) => (tierShares[index] ?? 0) > 0);
  return own.some((tier) => understands(tier.plan?.languages, plan.language));
}

/** Hours of a plain week in which any of these teams is on duty for a live channel; those who write can wait. */
function hoursOf(teams: readonly TeamModel[], channels: readonly ChannelModel[]): number {
  const live = channels.filter(({ nature }) => nature === 'live');
  const there = teams.filter(({ plan, isRegularOn }) =>
    live.some((channel) => isRegularOn(channel) && (plan.channels?.includes(channel.id) ?? true)),
  );
  let quarters = 0;
  for (let quarter = 0; quarter < 672; quarter++) {
    if (there.some(({ plainPeople }) => (plainPeople[quarter] ?? 0) > 0)) quarters++;
  }
  return quarters / 4;
}
