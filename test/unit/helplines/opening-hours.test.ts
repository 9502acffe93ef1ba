/** Computes opening hours in another zone: across daylight saving on either side, midnight and the end of the week. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Week } from '../../../src/helplines/schema.ts';
import { getLocalWeek, getOpenState } from '../../../src/helplines/opening-hours.ts';

const every: Week['open'][number]['days'] = [1, 2, 3, 4, 5, 6, 7];
const karachi: Week = { zone: 'Asia/Karachi', open: [{ days: every, from: '09:00', to: '17:00' }] };
const berlin: Week = { zone: 'Europe/Berlin', open: [{ days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00' }] };
const utc = (s: string) => new Date(`${s}Z`);
const told = (week: Week, now: string, zone: string) =>
  getLocalWeek(week, utc(now), zone).map(l =>
    [
      l.days.join(''),
      ...[l.hours.start, l.hours.end].map(d =>
        new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(d),
      ),
    ].join(' '),
  );

describe('opening hours', () => {
  it('follow the helpline’s own zone', () => {
    expect(getOpenState(karachi, utc('2026-11-25T03:59'))).toEqual({ open: false, changes: utc('2026-11-25T04:00') });
    expect(getOpenState(karachi, utc('2026-11-25T04:00'))).toEqual({ open: true, changes: utc('2026-11-25T12:00') });
    expect(getOpenState(karachi, utc('2026-11-25T12:00'))).toEqual({ open: false, changes: utc('2026-11-26T04:00') });
  });

  it('wait over a weekend', () => {
    expect(getOpenState(berlin, utc('2026-11-27T16:00'))).toEqual({ open: false, changes: utc('2026-11-30T08:00') });
  });

  it('move with daylight saving, in spring and in autumn', () => {
    expect(getOpenState(berlin, utc('2026-03-27T07:30')).open).toBe(false);
    expect(getOpenState(berlin, utc('2026-03-30T07:30')).open).toBe(true);
    expect(getOpenState(berlin, utc('2026-10-23T07:30')).open).toBe(true);
    expect(getOpenState(berlin, utc('2026-10-26T07:30')).open).toBe(false);
  });

  it('continue over midnight, and from Sunday into Monday', () => {
    const night: Week = { zone: 'America/Bogota', open: [{ days: [7], from: '22:00', to: '02:00' }] };
    expect(getOpenState(night, utc('2026-11-30T06:59'))).toEqual({ open: true, changes: utc('2026-11-30T07:00') });
    expect(getOpenState(night, utc('2026-11-30T02:59')).open).toBe(false);
    expect(getOpenState(night, utc('2026-11-30T07:00'))).toEqual({ open: false, changes: utc('2026-12-07T03:00') });
  });

  it('are one span if days meet at midnight, and never change if it is always open', () => {
    const long: Week = { zone: 'Asia/Beirut', open: [{ days: [1, 2], from: '00:00', to: '24:00' }] };
    expect(getOpenState(long, utc('2026-11-30T10:00')).changes).toEqual(utc('2026-12-01T22:00'));
    expect(
      getOpenState({ zone: 'UTC', open: [{ days: every, from: '00:00', to: '24:00' }] }, utc('2026-11-25T10:00')),
    ).toEqual({ open: true, changes: null });
  });

  it('are as long as the clock says on a day of 23 or 25 hours', () => {
    const dawn: Week = { zone: 'Europe/Berlin', open: [{ days: [7], from: '01:00', to: '04:00' }] };
    const minutes = (day: string) => {
      let n = 0;
      for (let t = +utc(`${day}T00:00`) - 3_600_000 * 6; t < +utc(`${day}T12:00`); t += 60_000)
        n += Number(getOpenState(dawn, new Date(t)).open);
      return n;
    };
    expect(minutes('2026-03-29')).toBe(120);
    expect(minutes('2026-10-25')).toBe(240);
  });

  it('agree with a clock in that zone, at any moment of ten years', () => {
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'America/Santiago',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
    });
    const week: Week = { zone: 'America/Santiago', open: [{ days: [2, 4], from: '08:30', to: '19:00' }] };
    fc.assert(
      fc.property(fc.date({ min: utc('2020-01-01T00:00'), max: utc('2030-01-01T00:00'), noInvalidDate: true }), at => {
        const p = Object.fromEntries(clock.formatToParts(at).map(x => [x.type, x.value]));
        const time = `${p.hour}:${p.minute}`;
        expect(getOpenState(week, at).open).toBe(
          ['Tue', 'Thu'].includes(p.weekday!) && time >= '08:30' && time < '19:00',
        );
      }),
      { numRuns: 500 },
    );
  });
});

describe('the week in the person’s zone', () => {
  it('is one line if all days are alike', () => {
    expect(told(karachi, '2026-11-25T10:00', 'Europe/London')).toEqual(['1234567 04:00 12:00']);
    expect(told(berlin, '2026-11-23T10:00', 'Asia/Karachi')).toEqual(['12345 13:00 21:00']);
  });

  it('names the person’s own day if it is another one there', () => {
    const sunday: Week = { zone: 'Asia/Tokyo', open: [{ days: [1], from: '02:00', to: '05:00' }] };
    expect(told(sunday, '2026-11-25T10:00', 'America/Los_Angeles')).toEqual(['7 09:00 12:00']);
  });

  it('has two times in a week in which one side changes its clocks', () => {
    expect(told(berlin, '2026-10-23T10:00', 'Asia/Karachi')).toEqual(['5 12:00 20:00', '1234 13:00 21:00']);
    expect(told(karachi, '2026-10-23T20:00', 'Europe/London')).toEqual(['6 05:00 13:00', '123457 04:00 12:00']);
  });
});
