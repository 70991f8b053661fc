package dev.shiming.web.service;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;

/** The picture of an application in account-service, which draws it anew while the call waits. */
@HttpExchange(url = "/api/applications/{id}/picture", accept = "application/json")
public interface ApplicationPictures {

  @PostExchange(contentType = "application/octet-stream")
  ApplicationView send(@PathVariable String id, @RequestBody byte[] file);

  @DeleteExchange
  void remove(@PathVariable String id);
}
