package dev.shiming.sandbox.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** What the registry tells of an organisation; of its contact no more than a hint. */
public record Organisation(
    String code,
    String name,
    Kind kind,
    Status status,
    String place,
    String scope,
    String contactHint,
    List<Related> related) {

  private static final String CITY = "沙盒市";
  private static final List<String> DISTRICTS = List.of("东岸区", "西岸区", "南坡区", "北坡区", "中洲区");
  private static final List<String> WORDS =
      List.of(
          "云桥", "青禾", "远岫", "松涛", "明溪", "望川", "朗月", "竹影", "雁归", "枫岸", "晴岚", "听雨", "拾光", "白帆", "石榴",
          "半山", "北辰", "星野", "麦浪");

  static Organisation of(UnifiedCode code) {
    var contact = code.contact();
    return new Organisation(
        code.text(),
        nameOf(code),
        code.kind(),
        code.revoked() ? Status.REVOKED : Status.ACTIVE,
        CITY + DISTRICTS.get(code.area() % DISTRICTS.size()),
        Trade.of(code).scope(),
        contact.substring(0, 3) + "****" + contact.substring(7),
        code.hasRelated() ? List.of(Related.of(code.related())) : List.of());
  }

  private static String nameOf(UnifiedCode code) {
    return CITY + WORDS.get(code.choice(WORDS.size())) + Trade.of(code).ending();
  }

  /** Whether it still exists. */
  enum Status {
    @JsonProperty("active")
    ACTIVE,
    @JsonProperty("revoked")
    REVOKED
  }

  /** An organisation that belongs together with another. */
  record Related(String code, String name) {

    static Related of(UnifiedCode code) {
      return new Related(code.text(), nameOf(code));
    }
  }
}
