export const messages = {
  notFound: {
    title: '没有这一页',
    text: '地址可能写错了，或者内容已经移走。',
    home: '回首页',
    courses: '去找课',
  },
  forbidden: { title: '这一页你看不到', text: '它属于别的岗位。需要权限时，请找本单位或中心的管理员。' },
};
