import ICAL from 'ical.js';
import type { CalendarTimes, EventTimes, Marking, Observance, Stretch, WallTime } from './calendar-times.js';
import { pickComponents, type PickedComponent } from './pick-components.js';
import { toRule } from './to-rule.js';

type Component = InstanceType<typeof ICAL.Component>;
type Property = InstanceType<typeof ICAL.Property>;
type Time = InstanceType<typeof ICAL.Time>;

/**
 * The times of an iCalendar file; null where it is none. Events that `isOwn` knows by their UID are left out, and those that
 * were declined by an address that `isOwner` knows leave their owner free.
 */
export function readCalendar(
  text: string,
  isOwn: (uid: string) => boolean,
  isOwner: (address: string) => boolean = () => false,
): CalendarTimes | null {
  const { isCalendar, components } = pickComponents(text);
  if (!isCalendar) return null;
  const times: CalendarTimes = { zones: [], events: [], busy: [], unread: 0 };
  const series = new Map<string, number>();
  for (const picked of components) {
    try {
      const component = parsed(picked);
      if (picked.kind === 'VTIMEZONE') times.zones.push(...toZones(component));
      else if (picked.kind === 'VFREEBUSY') times.busy.push(...toBusy(component));
      else if (!isOwn(uidOf(component))) {
        const event = toEvent(component, seriesOf(component, series));
        times.events.push(picked.declinedBy.some(isOwner) ? { ...event, marking: 'free' } : event);
      }
    } catch {
      // A zone that is not understood counts where an event names it.
      if (picked.kind !== 'VTIMEZONE') times.unread += 1;
    }
  }
  return times;
}

function parsed({ lines }: PickedComponent): Component {
  return new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]);
}

function toEvent(component: Component, series: number): EventTimes {
  const stretch = stretchOf(component);
  const instead = component.getFirstProperty('recurrence-id');
  const rules = (name: string) =>
    component
      .getAllProperties(name)
      .flatMap((property) => valuesOf<InstanceType<typeof ICAL.Recur>>(property).map(toRule));
  return {
    ...stretch,
    series,
    sequence: Number(component.getFirstPropertyValue('sequence') ?? 0) || 0,
    rules: rules('rrule'),
    exceptRules: rules('exrule'),
    also: component.getAllProperties('rdate').flatMap(stretchesOf),
    except: component.getAllProperties('exdate').flatMap(timesOf),
    instead: instead ? timesOf(instead)[0]! : null,
    andAllAfter: parameterOf(instead, 'range')?.toUpperCase() === 'THISANDFUTURE',
    isCancelled: textOf(component, 'status') === 'CANCELLED',
    marking: markingOf(component),
  };
}

function stretchOf(component: Component): Stretch {
  const [start, end] = ['dtstart', 'dtend'].map((name) => component.getFirstProperty(name));
  if (!start) throw new Error('An event without a beginning.');
  const duration = component.getFirstPropertyValue('duration') as InstanceType<typeof ICAL.Duration> | null;
  return {
    start: timesOf(start)[0]!,
    end: end ? timesOf(end)[0]! : null,
    durationMs: duration ? duration.toSeconds() * 1_000 : null,
  };
}

function markingOf(component: Component): Marking {
  // What Outlook says beside it is finer, and is said also where TRANSP is left out.
  if (textOf(component, 'transp') === 'TRANSPARENT' || textOf(component, 'x-microsoft-cdo-busystatus') === 'FREE')
    return 'free';
  return textOf(component, 'transp') === 'OPAQUE' ? 'busy' : 'none';
}

function toZones(component: Component): CalendarTimes['zones'] {
  const name = textOf(component, 'tzid', false);
  if (name === '') return [];
  const parts = [...component.getAllSubcomponents('standard'), ...component.getAllSubcomponents('daylight')];
  return [{ name, observances: parts.map(toObservance) }];
}

function toObservance(component: Component): Observance {
  const offset = (name: string) =>
    (component.getFirstPropertyValue(name) as InstanceType<typeof ICAL.UtcOffset>).toSeconds() * 1_000;
  return {
    start: stretchOf(component).start,
    offsetFromMs: offset('tzoffsetfrom'),
    offsetToMs: offset('tzoffsetto'),
    rules: component
      .getAllProperties('rrule')
      .flatMap((property) => valuesOf<InstanceType<typeof ICAL.Recur>>(property).map(toRule)),
    also: component.getAllProperties('rdate').flatMap(timesOf),
  };
}

function toBusy(component: Component): Stretch[] {
  const isBusy = (property: Property) => parameterOf(property, 'fbtype')?.toUpperCase() !== 'FREE';
  return component.getAllProperties('freebusy').filter(isBusy).flatMap(stretchesOf);
}

/** The values of a property of periods, or of plain times. */
function stretchesOf(property: Property): Stretch[] {
  const zone = zoneOf(property);
  if (property.type !== 'period') return timesOf(property).map((start) => ({ start, end: null, durationMs: null }));
  return valuesOf<InstanceType<typeof ICAL.Period>>(property).map(({ start, end, duration }) => ({
    start: toWallTime(start, zone),
    end: end ? toWallTime(end, zone) : null,
    durationMs: duration ? duration.toSeconds() * 1_000 : null,
  }));
}

function timesOf(property: Property): WallTime[] {
  return valuesOf<Time>(property).map((time) => toWallTime(time, zoneOf(property)));
}

function toWallTime(time: Time, zone: string | null): WallTime {
  const { year, month, day, hour, minute, second, isDate } = time;
  const wall = new Date(0);
  wall.setUTCFullYear(year, month - 1, day);
  if (!isDate) wall.setUTCHours(hour, minute, second);
  if (Number.isNaN(wall.getTime())) throw new Error('A time that no clock shows.');
  const isUtc = time.zone === ICAL.Timezone.utcTimezone;
  return { wall: wall.getTime(), zone: isDate ? null : isUtc ? 'UTC' : zone, isDay: isDate };
}

function zoneOf(property: Property): string | null {
  return parameterOf(property, 'tzid')?.trim() || null;
}

function parameterOf(property: Property | null, name: string): string | undefined {
  const value = property?.getParameter(name) as string | string[] | undefined;
  return Array.isArray(value) ? value[0] : value;
}

function valuesOf<Value>(property: Property): Value[] {
  return property.getValues() as Value[];
}

function textOf(component: Component, name: string, isUpper = true): string {
  const text = String(component.getFirstPropertyValue(name) ?? '').trim();
  return isUpper ? text.toUpperCase() : text;
}

function uidOf(component: Component): string {
  return textOf(component, 'uid', false);
}

// A number takes the place of the UID, which may hold an address. Without one it is a series of its own.
function seriesOf(component: Component, known: Map<string, number>): number {
  const uid = uidOf(component) || `without ${known.size}`;
  const number = known.get(uid) ?? known.size;
  known.set(uid, number);
  return number;
}
