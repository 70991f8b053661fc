package dev.shiming.sandbox.registry;

import java.util.List;

/** What organisations of the invented city do: how their names end, and the scope on record. */
record Trade(String ending, String scope) {

  private static final List<Trade> ENTERPRISES =
      List.of(
          new Trade("软件有限公司", "软件开发；信息技术咨询服务；数据处理服务"),
          new Trade("园艺有限公司", "园艺产品种植与销售；城市绿化管理"),
          new Trade("餐饮管理有限公司", "餐饮服务；食品销售"),
          new Trade("文化传播有限公司", "组织文化艺术交流活动；会议及展览服务"));
  private static final List<Trade> OFFICES =
      List.of(
          new Trade("街道办事处", "辖区公共服务与社区事务"),
          new Trade("公园管理处", "公园绿地的管理与维护"),
          new Trade("图书馆管理处", "公共图书馆的管理与服务"));
  private static final List<Trade> MEDIA =
      List.of(
          new Trade("日报社", "报纸出版；新闻采编与发布"),
          new Trade("广播电台", "广播节目制作与播出；新闻采编与发布"),
          new Trade("电视台", "电视节目制作与播出；新闻采编与发布"));
  private static final List<Trade> SOCIETIES =
      List.of(
          new Trade("志愿者协会", "组织志愿服务；志愿者培训"),
          new Trade("观鸟学会", "鸟类观察与记录；自然教育"),
          new Trade("助学基金会", "资助学生完成学业；奖励优秀教师"));

  static Trade of(UnifiedCode code) {
    var trades =
        switch (code.kind()) {
          case ENTERPRISE -> ENTERPRISES;
          case GOVERNMENT -> OFFICES;
          case MEDIA -> MEDIA;
          case ORGANISATION -> SOCIETIES;
        };
    return trades.get(code.choice(trades.size()));
  }
}
