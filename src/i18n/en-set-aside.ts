/** English: to the author of what was set aside: the process ended under it, or it could not be kept. */
export const setAside = {
  title: 'Something you sent could not be taken in',
  stopped: (moment: string) =>
    `What you sent on ${moment} stopped me three times, so I have put it aside. It is kept as you sent it: “my data” gives it back to you.`,
  notKept: (moment: string) =>
    `What you sent on ${moment} could not be kept where it belongs, so I have put it aside. It is kept as you sent it: “my data” gives it back to you.`,
  whatToDo:
    'Please look whether it is among your answers. What is missing, send again in other words or in smaller parts. If that does not help either, tell the organiser.',
};
