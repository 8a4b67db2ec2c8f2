export const messages = {
  notFound: {
    title: 'There is no such page',
    text: 'The address may be wrong, or the content has moved.',
    home: 'To the home page',
    courses: 'Find a course',
  },
  forbidden: {
    title: 'This page is not open to you',
    text: 'It belongs to another post. Ask your unit or the centre if you need it.',
  },
};
