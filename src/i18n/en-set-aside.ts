/** English: to the author of what was set aside because the process ended under it. */
export const setAside = {
  title: 'Something you sent could not be taken in',
  text: (moment: string) =>
    `What you sent on ${moment} stopped me three times, so I have put it aside. It is kept as you sent it: “my data” gives it back to you.`,
  whatToDo:
    'Please look whether it is among your answers. What is missing, send again in other words or in smaller parts. If it stops me again, tell the organiser.',
};
