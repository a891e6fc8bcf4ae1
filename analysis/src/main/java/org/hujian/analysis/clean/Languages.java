package org.hujian.analysis.clean;

/**
 * Tells the language of a text by its characters: Chinese in simplified or traditional script, or
 * English for what is written in Latin letters.
 *
 * <p>Tells no languages apart that share a script; text of neither kind is {@code und}.
 */
final class Languages {
  /** Common characters that only one of the two scripts uses, in pairs. */
  private static final String SIMPLIFIED =
      "国这来时为说会对们发后进过还关经开问现实学长东书车门见马风飞鱼鸟龙军农报员师总议认设计该话语请读谁调谈让论证识评词译试诉"
          + "义习乐买亚产亲从众优传伤价体余侨债倾偿储儿兰兴养冲决况净减凤创别则刚剧务动劳势区医华单卖卫厂厅历压厕县参双变号台叶吗听启吴员响哑园围图圆圣场坏块坚坛坝坟坠垄垒处备复够头夹夺奋奖妇妈娱孙宁宝审宪宫宽宾对寻导寿将尔尘尝层属岁岛岭币帅师带帮库应庙废广庆归当录彻径忆忧怀态总恋恳恶悬惊惧惩惯愿战戏户扑执扩扫扬扰抚抛抢护报担拟拥拦择挂挚挝挟挠挡挣挤挥损换据掳掷掸掺揽搀搁搂搅携摄摆摇摊撑敌数斋斗斩断无旧时旷显晋晒晓术杀杂权条来杨极构枪柜栏树样档桥检楼榄欢欧岁残气汇汉汤沟没沪泪泼泽洁浅浆浇测济浑浓涛涝润涨渊渐渔温湾湿满滚滞滤滥滨灭灯灵灾炉点炼烁烂烛烟烦烧热爱爷牵犹狱狮独狭猎猪献环现玛珑琼电画畅疗疟疮疯症皱监盖盘着睁矿码砖础硕确碍礼祸离种积称稳穷窃竞笔笺筑简签类粮紧纠红纤约级纪纬纯纲纳纵纷纸纹纺线练组细织终绍经结绕绘给络绝统继绩绪续维绿缅缓编缘缩网罗罚职联聪肃肠肤肿胀胁胜胶脑脚脸腊腾舆舰艰艺节芦苏苹范茧荐荣药获营萧萨葱蒋蓝虑虽虾蚀蚁蚂补衬袭装裤见观规视览觉触誉计订讨训议讯记讲许论设访证评识诈诉词译试诗诚话询该详语误说请诸诺读课谁调谈谋谓谜谢谣谦谨谱贝负财责贤败货质贩贪购贫贯贵贷贸费贺贼资赏赔赖赚赛赞赠赢赵跃践踪车轨转轮软轰轻载较辅辆辈辉输辞边辽达迁过迈运还这进远违连迟迹适选逊递逻遗邓邮邻郑释里鉴针钉钓钟钢钱铁铜银链销锁锋错锦键镇镜长门闪闭问闯闲间闷闹闻阅队阳阴阵阶际陆陈险随隐难雾静韩页顶项顺须顾顿预领频题颜额风飘飞饥饭饮饰馆马驰驱驶驻骂验骗骤鱼鲁鲜鸟鸡鸣鹏麦黄齐齿龄龙";

  private static final String TRADITIONAL =
      "國這來時為說會對們發後進過還關經開問現實學長東書車門見馬風飛魚鳥龍軍農報員師總議認設計該話語請讀誰調談讓論證識評詞譯試訴"
          + "義習樂買亞產親從眾優傳傷價體餘僑債傾償儲兒蘭興養衝決況淨減鳳創別則剛劇務動勞勢區醫華單賣衛廠廳歷壓廁縣參雙變號臺葉嗎聽啟吳響啞園圍圖圓聖場壞塊堅壇壩墳墜壟壘處備複夠頭夾奪奮獎婦媽娛孫寧寶審憲宮寬賓尋導壽將爾塵嘗層屬歲島嶺幣帥帶幫庫應廟廢廣慶歸當錄徹徑憶憂懷態戀懇惡懸驚懼懲慣願戰戲戶撲執擴掃揚擾撫拋搶護擔擬擁攔擇掛摯擋掙擠揮損換據擲攬擱摟攪攜攝擺搖攤撐敵數齋鬥斬斷無舊曠顯晉曬曉術殺雜權條楊極構槍櫃欄樹樣檔橋檢樓歡歐殘氣匯漢湯溝沒滬淚潑澤潔淺漿澆測濟渾濃濤澇潤漲淵漸漁溫灣濕滿滾滯濾濫濱滅燈靈災爐點煉爍爛燭煙煩燒熱愛爺牽猶獄獅獨狹獵豬獻環瑪瓊電畫暢療瘋皺監蓋盤睜礦碼磚礎碩確礙禮禍離種積稱穩窮竊競筆築簡簽類糧緊糾紅纖約級紀緯純綱納縱紛紙紋紡線練組細織終紹結繞繪給絡絕統繼績緒續維綠緬緩編緣縮網羅罰職聯聰肅腸膚腫脹脅勝膠腦腳臉臘騰輿艦艱藝節蘆蘇蘋範薦榮藥獲營蕭薩蔥蔣藍慮雖蝦蝕蟻螞補襯襲裝褲觀規視覽覺觸譽訂討訓訊記講許訪詐詩誠詢詳誤諸諾課謀謂謎謝謠謙謹譜貝負財責賢敗貨質販貪購貧貫貴貸貿費賀賊資賞賠賴賺賽贊贈贏趙躍踐蹤軌轉輪軟轟輕載較輔輛輩輝輸辭邊遼達遷邁運遠違連遲跡適選遜遞邏遺鄧郵鄰鄭釋裡鑑針釘釣鐘鋼錢鐵銅銀鏈銷鎖鋒錯錦鍵鎮鏡閃閉闖閒間悶鬧聞閱隊陽陰陣階際陸陳險隨隱難霧靜韓頁頂項順須顧頓預領頻題顏額飄飢飯飲飾館馳驅駛駐罵驗騙驟魯鮮雞鳴鵬麥黃齊齒齡";

  private static final java.util.BitSet HANS = set(SIMPLIFIED, TRADITIONAL);
  private static final java.util.BitSet HANT = set(TRADITIONAL, SIMPLIFIED);
  private static final int ENOUGH = 4_000;

  private Languages() {}

  /** A BCP 47 tag. */
  static String of(String text) {
    int hans = 0;
    int hant = 0;
    int han = 0;
    int latin = 0;
    int other = 0;
    for (int i = 0; i < Math.min(ENOUGH, text.length()); i++) {
      char c = text.charAt(i);
      if (c >= 0x4E00 && c <= 0x9FFF || c >= 0x3400 && c <= 0x4DBF) {
        han++;
        hans += HANS.get(c) ? 1 : 0;
        hant += HANT.get(c) ? 1 : 0;
      } else if (c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z') {
        latin++;
      } else if (Character.isLetter(c)) {
        other++;
      }
    }
    if (han * 6 >= latin + other && han > 0) {
      return hant > hans ? "zh-Hant" : "zh-Hans";
    }
    return latin > other ? "en" : "und";
  }

  private static java.util.BitSet set(String of, String without) {
    java.util.BitSet set = new java.util.BitSet();
    of.chars().filter(c -> without.indexOf(c) < 0).forEach(set::set);
    return set;
  }
}
