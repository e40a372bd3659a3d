/** Somebody who may be on a team. */
export interface Candidate {
  id: string;
  /** The city that they serve for. */
  city: string;
  /** What they can work in, as codes of languages. */
  languages: readonly string[];
}

/** A review that is to have a team. */
export interface ToStaff {
  id: string;
  /** The visit's days, both included; as days or anything else that sorts as they do. */
  from: string;
  to: string;
  size: number;
  /** Who is on it whatever else there is. */
  fixed: readonly string[];
  /** Who is not: of its host city, or left out. */
  barred: ReadonlySet<string>;
  /** Who leads, if they are on it. */
  leader?: string;
}

/** What a proposal does not meet. */
export interface Unmet {
  /** So many seats stay empty. */
  seats: number;
  /** Who does not speak the language that most of the team speak. */
  unspoken: readonly string[];
}

/** A team as it is proposed. */
export interface ProposedTeam {
  review: string;
  team: readonly string[];
  /** Undefined where nobody is on it. */
  leader?: string;
  /** The language that most of it speak. */
  language?: string;
  unmet: Unmet;
}

/**
 * What each shortcoming costs: a proposal is the better, the less all of them cost together. An empty seat weighs more than
 * everybody's languages, these more than that cities serve unequally (the square of how often each does), this more than
 * that persons do.
 */
const COST = { seat: 1e9, language: 1e6, city: 1e2, person: 1 } as const;

/** So many exchanges are looked at, at most: the work is bounded however many people there are. */
const MOST_TRIES = 60_000;

/**
 * Teams by the method's rules (section 11). Never: somebody at home or left out, two of one city on one team, somebody on
 * two visits at a time, or anybody fixed moved. As far as the rest allows, in this order (`COST`): all seats taken; all of a
 * team share a language; each city serves as often as any other; and so does each person. `elsewhere`: reviews that keep
 * the team they have, which count. Pure; the order of what it is handed makes no difference.
 */
export function proposeTeams(
  reviews: readonly ToStaff[],
  candidates: readonly Candidate[],
  elsewhere: readonly Pick<ToStaff, 'from' | 'to' | 'fixed' | 'leader'>[] = [],
): ProposedTeam[] {
  const seating = new Seating(reviews, candidates, elsewhere);
  seating.fill();
  seating.improve();
  return seating.proposal();
}

type Visit = Pick<ToStaff, 'from' | 'to'>;

/** Who sits where, while it is worked on. */
class Seating {
  private readonly people: ReadonlyMap<string, Candidate>;
  private readonly ids: readonly string[];
  private readonly reviews: readonly ToStaff[];
  private readonly teams = new Map<string, string[]>();
  private readonly visits = new Map<string, Visit[]>();
  private readonly byCity = new Map<string, number>();
  private readonly leads = new Map<string, number>();
  private tries = 0;

  constructor(
    reviews: readonly ToStaff[],
    candidates: readonly Candidate[],
    elsewhere: readonly Pick<ToStaff, 'from' | 'to' | 'fixed' | 'leader'>[],
  ) {
    this.people = new Map(candidates.map((one) => [one.id, one]));
    this.ids = [...this.people.keys()].sort();
    this.reviews = [...reviews].sort((a, b) => compare(a.from, b.from) || compare(a.id, b.id));
    for (const { fixed, leader, ...visit } of elsewhere) {
      for (const id of new Set(fixed)) this.count(id, visit);
      if (leader !== undefined) this.countLead(leader);
    }
    for (const review of this.reviews) {
      this.teams.set(review.id, []);
      for (const id of new Set(review.fixed)) this.seat(review, id);
    }
  }

  /** Takes seats one after the other, in each review in turn, whoever costs least. */
  fill(): void {
    for (let isTaken = true; isTaken; ) {
      isTaken = false;
      for (const review of this.reviews) {
        if (this.teamOf(review).length >= review.size) continue;
        const best = this.cheapest(review, undefined);
        if (!best) continue;
        this.seat(review, best.id);
        isTaken = true;
      }
    }
  }

  /** Puts others in people's places, and lets two change places, as long as that costs less. */
  improve(): void {
    for (let isBetter = true; isBetter && this.tries < MOST_TRIES; ) {
      isBetter = false;
      for (const review of this.reviews)
        for (const out of [...this.teamOf(review)]) {
          if (review.fixed.includes(out) || this.tries >= MOST_TRIES) continue;
          const best = this.cheapest(review, out);
          if (best && best.cost < 0) {
            this.unseat(review, out);
            this.seat(review, best.id);
            isBetter = true;
          } else if (this.changesPlaces(review, out)) isBetter = true;
        }
    }
  }

  proposal(): ProposedTeam[] {
    for (const { id, leader } of this.reviews)
      if (leader !== undefined && this.teams.get(id)?.includes(leader)) this.countLead(leader);
    return this.reviews.map((review) => {
      const team = this.teamOf(review);
      const language = this.languageOf(team);
      const leader = this.leaderOf(review, language);
      const speaks = (id: string) => language !== undefined && this.people.get(id)?.languages.includes(language);
      return {
        review: review.id,
        team,
        ...(leader === undefined ? {} : { leader }),
        ...(language === undefined ? {} : { language }),
        unmet: {
          seats: Math.max(0, review.size - team.length),
          unspoken: team.filter((id) => !speaks(id)),
        },
      };
    });
  }

  /** Whoever leads stays; else whose city, then who has led least, of those who speak what most do. */
  private leaderOf({ leader, id }: ToStaff, language: string | undefined): string | undefined {
    const team = this.teams.get(id) ?? [];
    if (leader !== undefined && team.includes(leader)) return leader;
    const rank = (one: string): [number, number, string] => {
      const { city = '', languages = [] } = this.people.get(one) ?? {};
      const isSpoken = language !== undefined && languages.includes(language);
      return [isSpoken ? 0 : 1, this.leads.get(city) ?? 0, one];
    };
    const [first] = [...team].sort((a, b) => {
      const [[s, n, x], [t, m, y]] = [rank(a), rank(b)];
      return s - t || n - m || compare(x, y);
    });
    if (first !== undefined) this.countLead(first);
    return first;
  }

  private cheapest(review: ToStaff, out: string | undefined): { id: string; cost: number } | undefined {
    const team = this.teamOf(review).filter((id) => id !== out);
    let best: { id: string; cost: number } | undefined;
    for (const id of this.ids) {
      if (!this.fits(review, id, out)) continue;
      this.tries += 1;
      const cost = out === undefined ? this.adding(review, id) : this.replacing(review, team, out, id);
      if (best === undefined || cost < best.cost) best = { id, cost };
    }
    return best;
  }

  /** What a seat costs that somebody takes. */
  private adding(review: ToStaff, id: string): number {
    const team = this.teamOf(review);
    const spoken = this.spokenCost([...team, id]) - this.spokenCost(team);
    const served = COST.city * (2 * this.inCity(this.cityOf(id)) + 1) + COST.person * (2 * this.served(id) + 1);
    return spoken + served - COST.seat;
  }

  /** What it costs more, or less, to have one in the place of another. */
  private replacing(review: ToStaff, rest: readonly string[], out: string, by: string): number {
    const spoken = this.spokenCost([...rest, by]) - this.spokenCost(this.teamOf(review));
    const persons = COST.person * (2 * this.served(by) + 1 - (2 * this.served(out) - 1));
    const [a, b] = [this.cityOf(out), this.cityOf(by)];
    const cities = a === b ? 0 : COST.city * (2 * this.inCity(b) + 1 - (2 * this.inCity(a) - 1));
    return spoken + persons + cities;
  }

  private changesPlaces(review: ToStaff, one: string): boolean {
    for (const other of this.reviews) {
      if (other.id === review.id) continue;
      for (const two of [...this.teamOf(other)]) {
        if (other.fixed.includes(two) || one === two || this.tries >= MOST_TRIES) continue;
        this.tries += 1;
        const [here, there] = [this.teamOf(review), this.teamOf(other)];
        const [nowHere, nowThere] = [swapped(here, one, two), swapped(there, two, one)];
        const cost =
          this.spokenCost(nowHere) + this.spokenCost(nowThere) - this.spokenCost(here) - this.spokenCost(there);
        if (cost >= 0) continue;
        this.unseat(review, one);
        this.unseat(other, two);
        if (this.fits(review, two) && this.fits(other, one)) {
          this.seat(review, two);
          this.seat(other, one);
          return true;
        }
        this.seat(review, one);
        this.seat(other, two);
      }
    }
    return false;
  }

  private fits(review: ToStaff, id: string, out?: string): boolean {
    const team = this.teamOf(review);
    if (team.includes(id) || review.barred.has(id)) return false;
    if (team.some((one) => one !== out && this.cityOf(one) === this.cityOf(id))) return false;
    return !(this.visits.get(id) ?? []).some((visit) => visit.from <= review.to && review.from <= visit.to);
  }

  /** How many do not speak what most of a team speak. */
  private spokenCost(team: readonly string[]): number {
    return COST.language * (team.length - mostSpoken(this.languagesOf(team)).n);
  }

  private languageOf(team: readonly string[]): string | undefined {
    return mostSpoken(this.languagesOf(team)).language;
  }

  private languagesOf(team: readonly string[]): readonly (readonly string[])[] {
    return team.map((id) => this.people.get(id)?.languages ?? []);
  }

  private teamOf({ id }: Pick<ToStaff, 'id'>): string[] {
    return this.teams.get(id) ?? [];
  }

  private cityOf(id: string): string {
    return this.people.get(id)?.city ?? id;
  }

  private served(id: string): number {
    return this.visits.get(id)?.length ?? 0;
  }

  private inCity(city: string): number {
    return this.byCity.get(city) ?? 0;
  }

  private seat(review: ToStaff, id: string): void {
    this.teamOf(review).push(id);
    this.count(id, review);
  }

  private count(id: string, visit: Visit): void {
    this.visits.set(id, [...(this.visits.get(id) ?? []), visit]);
    this.byCity.set(this.cityOf(id), this.inCity(this.cityOf(id)) + 1);
  }

  private unseat(review: ToStaff, id: string): void {
    this.teams.set(
      review.id,
      this.teamOf(review).filter((one) => one !== id),
    );
    this.visits.set(
      id,
      (this.visits.get(id) ?? []).filter((visit) => visit !== review),
    );
    this.byCity.set(this.cityOf(id), this.inCity(this.cityOf(id)) - 1);
  }

  private countLead(id: string): void {
    this.leads.set(this.cityOf(id), (this.leads.get(this.cityOf(id)) ?? 0) + 1);
  }
}

function swapped(team: readonly string[], out: string, by: string): string[] {
  return team.map((id) => (id === out ? by : id));
}

/** The language that most have, the first of the alphabet of several; and how many have it. */
function mostSpoken(all: readonly (readonly string[])[]): { language?: string; n: number } {
  const counts = new Map<string, number>();
  for (const languages of all) for (const one of new Set(languages)) counts.set(one, (counts.get(one) ?? 0) + 1);
  const [first] = [...counts].sort(([a, n], [b, m]) => m - n || compare(a, b));
  return first ? { language: first[0], n: first[1] } : { n: 0 };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
