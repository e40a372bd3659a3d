/** Days, instants, zones and working days: everything the method needs to know about time. Pure, apart from a cache. */
export * from './calendar-days';
export * from './calendar-holidays';
export * from './calendar-review';
export * from './calendar-working';
