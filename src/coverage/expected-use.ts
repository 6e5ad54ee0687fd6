import type { ChannelModel, DemandClass, DemandModel, ServiceModel, TeamModel } from '../model/types';
import { isOverloaded, type Amount, type WrittenBalance } from './overload';
import { canTake, contactsWhileOpen, leavesMessage, regularTeams } from './who';

/** Contacts and minutes of work a week, as far as they follow from the plan without chance: null where they do not. */
export interface ExpectedUse {
  readonly ofTeam: (team: TeamModel) => Amount | null;
  /** Contacts that come by it, and the work that is done on them. */
  readonly ofChannel: (channel: ChannelModel) => Amount | null;
}

/**
 * Who works how much is known where only one team can take a contact and it is taken for certain: by an outside
 * service that is always there, or in writing where there is time for all of it. Where several teams can, or callers may give
 * up, be passed on or be called back, only the runs can tell.
 */
export function expectedUse(model: ServiceModel, demand: DemandModel, balance: WrittenBalance): ExpectedUse {
  const books: Books = { teams: new Map(), channels: new Map() };
  const isJudgedAsPlain = model.period.weekList.some(({ plain }) => plain);
  for (const each of demand.classes) {
    if (each.type.channel.nature === 'written') bookWritten(books, model, each, isOverloaded(balance));
    else bookLive(books, model, each, isOverloaded(balance));
    if (isJudgedAsPlain && each.removal === null) continue;
    forget(books, each.type.channel, concerned(model, each));
  }
  return {
    ofTeam: (team) => (books.teams.has(team) ? (books.teams.get(team) ?? null) : NOTHING),
    ofChannel: (channel) => (books.channels.has(channel) ? (books.channels.get(channel) ?? null) : NOTHING),
  };
}

const NOTHING: Amount = { contacts: 0, minutes: 0 };

/** Null: not known. */
interface Books {
  readonly teams: Map<TeamModel, Amount | null>;
  readonly channels: Map<ChannelModel, Amount | null>;
}

function add<T>(book: Map<T, Amount | null>, key: T, { contacts, minutes }: Amount): void {
  const known = book.has(key) ? book.get(key) : NOTHING;
  book.set(key, known ? { contacts: known.contacts + contacts, minutes: known.minutes + minutes } : null);
}

function forget({ teams, channels }: Books, channel: ChannelModel, some: readonly TeamModel[]): void {
  channels.set(channel, null);
  for (const team of some) teams.set(team, null);
}

function bookWritten(books: Books, model: ServiceModel, each: DemandClass, isTooMuch: boolean): void {
  const { contactsPerWeek: contacts, handleMinutes, replies, type } = each;
  const takers = regularTeams(model, each);
  bookTaken(
    books,
    type.channel,
    takers,
    { contacts, minutes: contacts * handleMinutes * replies },
    isTooMuch,
  );
}

/** Written work is done by whoever can do it, unless there is more of it than time. */
function bookTaken(
  books: Books,
  channel: ChannelModel,
  takers: readonly TeamModel[],
  amount: Amount,
  isTooMuch: boolean,
): void {
  const [taker] = takers;
  if (taker === undefined || takers.some(({ resolves }) => !resolves)) return forget(books, channel, takers);
  if (isTooMuch && !takers.every(({ unlimited }) => unlimited)) return forget(books, channel, takers);
  add(books.channels, channel, amount);
  if (takers.length === 1) add(books.teams, taker, amount);
  else for (const team of takers) books.teams.set(team, null);
}

function bookLive(books: Books, model: ServiceModel, each: DemandClass, isTooMuch: boolean): void {
  const { contactsPerWeek, handleMinutes, repeat, type } = each;
  const { channel } = type;
  const asked = contactsWhileOpen(model, each).reduce((sum, contacts) => sum + contacts, 0);
  const closed = Math.max(0, contactsPerWeek - asked);
  const takers = regularTeams(model, each);
  const [taker] = takers;
  if (repeat > 0 || !taker || takers.length > 1 || !isAlwaysThere(taker) || !taker.resolves) {
    forget(books, channel, concerned(model, each));
    forgetOnward(books, model, channel);
  } else {
    const amount = { contacts: asked, minutes: asked * handleMinutes };
    add(books.channels, channel, amount);
    add(books.teams, taker, amount);
  }
  if (closed > 1e-9)
    bookClosed(books, model, each, { contacts: closed, minutes: closed * handleMinutes }, isTooMuch);
}

/** Those who find a live channel closed. */
function bookClosed(
  books: Books,
  model: ServiceModel,
  each: DemandClass,
  amount: Amount,
  isTooMuch: boolean,
): void {
  const { channel } = each.type;
  const after = channel.plan.after_hours;
  const called = model.teams.find(({ id }) => id === after);
  if (leavesMessage(each)) {
    const takers = regularTeams(model, each).filter(({ resolves }) => resolves);
    bookTaken(books, channel, takers, amount, isTooMuch);
  } else if (called && isAlwaysThere(called) && called.resolves) {
    add(books.teams, called, amount);
    add(books.channels, channel, amount);
  } else if (called) forget(books, channel, [...concerned(model, each), called]);
  else if (model.channels.some(({ id }) => id === after)) forgetOnward(books, model, channel);
  else add(books.channels, channel, { contacts: amount.contacts, minutes: 0 });
}

/** Who might have a contact in the end. */
const concerned = (model: ServiceModel, each: DemandClass): readonly TeamModel[] =>
  model.teams.filter((team) => canTake(team, each) || team.id === each.type.channel.plan.overflow?.to);

const isAlwaysThere = ({ unlimited, opening }: TeamModel): boolean =>
  unlimited && (opening === null || opening.hours.always);

/** What goes on to other channels is known of neither. */
function forgetOnward(books: Books, model: ServiceModel, { plan }: ChannelModel): void {
  const next = model.channels.find(({ id }) => id === plan.overflow?.to || id === plan.after_hours);
  if (!next || books.channels.get(next) === null) return;
  const teams = model.teams.filter((team) => team.isRegularOn(next));
  forget(books, next, teams);
  forgetOnward(books, model, next);
}
