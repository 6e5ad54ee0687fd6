import { DEFAULTS } from '../plan/assumptions';
import type { Plan } from '../plan/schema';
import { arriving } from './arriving';
import { contactTypes, mixShare, waysIn } from './contact-types';
import type { Assuming } from './context';
import type { ChannelModel, ContactType, DemandClass, IssueModel, ServiceModel } from './types';

type Offer = Pick<ServiceModel, 'channels' | 'segments' | 'tiers' | 'issues' | 'promises' | 'period'>;

/** Who asks what by which channel. `shares`: each segment's share of all contacts. */
export function demandClasses(
  offer: Offer,
  plan: Plan,
  contactsPerWeek: number,
  shares: readonly number[],
  assume: Assuming,
): readonly DemandClass[] {
  const segmentShare = new Map(offer.segments.map(({ id }, index) => [id, shares[index] ?? 0]));
  const teamsOf = teamsNaming(plan);
  // Types share a list of issues where they share the channel and all ways in that their customers have.
  const known = new Map<readonly IssueModel[], readonly Part[]>();
  const partsOf = (type: ContactType): readonly Part[] => {
    const parts = known.get(type.issues) ?? split(offer, type, teamsOf, assume);
    known.set(type.issues, parts);
    return parts;
  };
  return contactTypes(offer).flatMap((type) => {
    const { segment, tier, channel } = type;
    const ofTier = segment.tierShares[tier.index] ?? 0;
    const ofSegment = segmentShare.get(segment.id) ?? 0;
    return partsOf(type).map(({ share, first, issues, work }) => ({
      id: [segment.id, tier.id, channel.id, issues[0]?.id].join('/'),
      type,
      issues,
      share: share * ofTier,
      repeat: 1 - first / share,
      contactsPerWeek: contactsPerWeek * ofSegment * share * ofTier,
      ...work,
    }));
  });
}

/** Issues of one kind that make the same work for the same teams, with their share of their tier's contacts. */
interface Part {
  readonly issues: readonly IssueModel[];
  readonly share: number;
  /** Of it, those who do not come again: their repeats are counted in `share`. */
  readonly first: number;
  readonly work: Work;
}

function split(
  offer: Offer,
  { channel, tier, segment, issues }: ContactType,
  teamsOf: (issue: IssueModel) => string,
  assume: Assuming,
): readonly Part[] {
  const parts = new Map<string, { issues: IssueModel[]; share: number; first: number; work: Work }>();
  const ways = waysIn(offer, tier, segment);
  for (const issue of issues) {
    const come = arriving(issue, channel.nature === 'written', offer.period, assume);
    const first = issue.share * mixShare(issue, channel, ways) * come.share;
    if (first <= 0) continue;
    const share = first / (1 - come.repeat);
    const { repeatAfterMinutes, removal } = come;
    const work = { ...workOf(channel, issue, assume), repeatAfterMinutes, removal };
    const { handleMinutes, handleCv, replies } = work;
    const key = [teamsOf(issue), handleMinutes, handleCv, replies, removal?.from, removal?.share].join(' ');
    const part = parts.get(key);
    if (part) {
      part.issues.push(issue);
      part.share += share;
      part.first += first;
    } else parts.set(key, { issues: [issue], share, first, work });
  }
  return [...parts.values()];
}

/** Teams that name an issue: issues that the same teams name can be taken by the same people. */
function teamsNaming({ team }: Plan): (issue: IssueModel) => string {
  const lists = Object.values(team ?? {}).flatMap(({ issues }) => (issues ? [new Set(issues)] : []));
  return ({ id }) => lists.map((list) => Number(list.has(id))).join('');
}

type Work = Omit<DemandClass, 'id' | 'type' | 'issues' | 'share' | 'repeat' | 'contactsPerWeek'>;

function workOf(
  channel: ChannelModel,
  issue: IssueModel,
  assume: Assuming,
): Omit<Work, 'repeatAfterMinutes' | 'removal'> {
  const at = `channels.${channel.id}`;
  const own = typeof issue.plan.handle === 'object' ? issue.plan.handle?.[channel.id] : issue.plan.handle;
  const written = channel.nature === 'written';
  const fallback = written
    ? DEFAULTS.handleWritten
    : channel.kind === 'chat'
      ? DEFAULTS.handleChat
      : DEFAULTS.handlePhone;
  return {
    handleMinutes: own ?? assume.or(channel.plan.handle, `${at}.handle`, fallback),
    handleCv: issue.plan.handle_cv ?? assume.or(channel.plan.handle_cv, `${at}.handle_cv`, DEFAULTS.handleCv),
    replies: written ? (issue.plan.replies ?? 1) : 1,
    // `none`: they wait for as long as it takes.
    patienceMinutes:
      written || channel.plan.patience === null
        ? null
        : assume.or(channel.plan.patience, `${at}.patience`, DEFAULTS.patience),
  };
}
