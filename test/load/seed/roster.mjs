/** The county and a workbook of `rows` people, as an office would send it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { built, input, withApplication } from './application.mjs';
import { makeCounty, makeStaff } from './people.mjs';

const SURNAMES = [...'王李张刘陈杨黄赵周吴徐孙曾查仇单解区胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈'];
const GIVEN = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰涛明超兰霞平刚桂玉华建国春梅红志文海燕'];
const CATEGORIES = ['编制', '公益性岗位', '居民小组长', '楼院长'];
const COLUMNS = [
  '序号',
  '姓名',
  '性别',
  '身份证号码',
  '手机号码',
  '所在社区',
  '人员类别',
  '职务',
  '是否党员',
  '入职时间',
  '备注',
];

await withApplication(async (application) => {
  const { headId, communities } = await makeCounty(application);
  const { checkDigit } = await built('features/people/domain/identity-number.js');
  const { writeSpreadsheet } = await built('platform/spreadsheet/write-spreadsheet.js');
  const rows = Array.from({ length: input.rows }, (_, number) => {
    const born = new Date(Date.UTC(1962, 0, 1) + (Math.floor(number / 500) * 300 + (number % 7)) * 86_400_000);
    const order = number % 500;
    const first17 = `362226${born.toISOString().slice(0, 10).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    return [
      String(number + 1),
      SURNAMES[number % SURNAMES.length] + GIVEN[(number * 7) % GIVEN.length] + GIVEN[(number * 13 + 5) % GIVEN.length],
      order % 2 === 1 ? '男' : '女',
      first17 + checkDigit(first17),
      `13${String(900_000_000 + number)}`,
      communities[number % communities.length].name,
      CATEGORIES[number % CATEGORIES.length],
      number % 4 < 2 ? '社区干部' : '',
      number % 3 === 0 ? '是' : '否',
      `${2010 + (number % 14)}-0${1 + (number % 9)}-15`,
      '',
    ];
  });
  const file = join(process.env.VAR_DIR, 'roster.xlsx');
  writeFileSync(
    file,
    await writeSpreadsheet(
      '花名册',
      COLUMNS.map((title) => ({ title })),
      rows,
    ),
  );
  return { file, token: await makeStaff(application, 'PERSONNEL', headId) };
});
